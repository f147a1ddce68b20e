import type { CatalogueTable } from './table.ts';

/** Names and types as node_exporter exposes them on Linux, of the collectors that are on by default and some that people turn on. */
export const nodeExporter: CatalogueTable = {
  exporter: 'node exporter',
  prefix: 'node_',
  metrics: `
arp_entries g Entries of the ARP table, by device
bonding_active g Active interfaces of a bonding device
bonding_slaves g Configured interfaces of a bonding device
boot_time_seconds g When the machine started, in seconds since 1970
btrfs_device_size_bytes g Size of a device of a Btrfs file system
btrfs_device_unused_bytes g Space on a Btrfs device that is not allocated
btrfs_used_bytes g Space used in a Btrfs file system, by block group
buddyinfo_blocks g Free blocks of memory, by size and zone
cgroups_cgroups g Control groups, by subsystem
cgroups_enabled g Whether a subsystem of control groups is on
context_switches_total c Context switches
cooling_device_cur_state g Present throttle state of a cooling device
cooling_device_max_state g Highest throttle state of a cooling device
cpu_core_throttles_total c Times a core was slowed down for its temperature
cpu_frequency_hertz g Present frequency of a CPU thread
cpu_frequency_max_hertz g Highest frequency of a CPU thread
cpu_frequency_min_hertz g Lowest frequency of a CPU thread
cpu_guest_seconds_total c Time that CPUs spent in guests (virtual machines), by mode
cpu_info g Facts on each CPU as labels; the value is 1
cpu_package_throttles_total c Times a CPU package was slowed down for its temperature
cpu_scaling_frequency_hertz g Present scaled frequency of a CPU
cpu_scaling_frequency_max_hertz g Highest scaled frequency of a CPU
cpu_scaling_frequency_min_hertz g Lowest scaled frequency of a CPU
cpu_seconds_total c Time that each CPU spent in each mode: idle, user, system, iowait …
disk_ata_rotation_rate_rpm g Speed of a rotating disk; 0 for one without moving parts
disk_ata_write_cache g Whether a disk has a write cache
disk_ata_write_cache_enabled g Whether the write cache of a disk is on
disk_device_mapper_info g Facts on a mapped device as labels; the value is 1
disk_discard_time_seconds_total c Time spent on discards
disk_discarded_sectors_total c Sectors discarded
disk_discards_completed_total c Discards completed
disk_discards_merged_total c Discards merged with others
disk_filesystem_info g Facts on the file system of a device as labels; the value is 1
disk_flush_requests_time_seconds_total c Time spent on flush requests
disk_flush_requests_total c Flush requests completed
disk_info g Facts on a disk as labels; the value is 1
disk_io_now g Reads and writes in progress
disk_io_time_seconds_total c Time in which at least one read or write was in progress; its rate is the utilization
disk_io_time_weighted_seconds_total c Time spent on reads and writes, times those in progress; its rate is the mean queue length
disk_read_bytes_total c Bytes read
disk_read_time_seconds_total c Time spent on reads
disk_reads_completed_total c Reads completed
disk_reads_merged_total c Reads merged with others
disk_write_time_seconds_total c Time spent on writes
disk_writes_completed_total c Writes completed
disk_writes_merged_total c Writes merged with others
disk_written_bytes_total c Bytes written
dmi_info g Maker, product and firmware of the machine as labels; the value is 1
edac_correctable_errors_total c Memory errors that were corrected
edac_uncorrectable_errors_total c Memory errors that could not be corrected
entropy_available_bits g Random bits that are available
entropy_pool_size_bits g Size of the pool of random bits
exporter_build_info g Version of node exporter as labels; the value is 1
fibrechannel_error_frames_total c Frames with errors of a Fibre Channel port
fibrechannel_rx_frames_total c Frames received by a Fibre Channel port
fibrechannel_tx_frames_total c Frames sent by a Fibre Channel port
filefd_allocated g Open file descriptors of the whole machine
filefd_maximum g How many file descriptors may be open
filesystem_avail_bytes g Space that ordinary users can still use
filesystem_device_error g Whether reading the figures of a file system failed
filesystem_files g Inodes of a file system
filesystem_files_free g Free inodes of a file system
filesystem_free_bytes g Free space, with what is kept for root
filesystem_mount_info g Facts on a mount as labels; the value is 1
filesystem_purgeable_bytes g Space that could be freed (macOS)
filesystem_readonly g Whether a file system is mounted read-only
filesystem_size_bytes g Size of a file system
forks_total c Processes started
hwmon_chip_names g Names of hardware sensors as labels; the value is 1
hwmon_fan_rpm g Speed of a fan
hwmon_in_volts g Voltage at a sensor
hwmon_curr_amps g Current at a sensor
hwmon_power_average_watt g Mean power at a sensor
hwmon_sensor_label g Label of a sensor; the value is 1
hwmon_temp_celsius g Temperature at a sensor
hwmon_temp_crit_alarm_celsius g Whether a sensor reports a critical temperature
hwmon_temp_crit_celsius g Critical temperature of a sensor
hwmon_temp_max_celsius g Highest normal temperature of a sensor
infiniband_info g Facts on an InfiniBand device as labels; the value is 1
infiniband_port_data_received_bytes_total c Bytes received by an InfiniBand port
infiniband_port_data_transmitted_bytes_total c Bytes sent by an InfiniBand port
infiniband_port_errors_received_total c Packets with errors received by an InfiniBand port
infiniband_rate_bytes_per_second g Highest rate of an InfiniBand port
interrupts_total c Interrupts, by CPU and kind
intr_total c Interrupts served
ipvs_backend_connections_active g Active connections to a backend of IPVS
ipvs_connections_total c Connections made through IPVS
ipvs_incoming_bytes_total c Bytes received through IPVS
ipvs_outgoing_bytes_total c Bytes sent through IPVS
ksmd_full_scans_total c Full scans for equal pages of memory
ksmd_pages_shared g Equal pages that are kept once
ksmd_pages_sharing g Pages saved by keeping equal ones once
ksmd_run g Whether equal pages are looked for
load1 g Load average of 1 minute: processes that run, wait for a CPU or for a disk
load15 g Load average of 15 minutes
load5 g Load average of 5 minutes
md_blocks g Blocks of a software RAID
md_blocks_synced g Blocks of a software RAID that are in sync
md_disks g Disks of a software RAID, by state
md_disks_required g Disks that a software RAID should have
md_state g State of a software RAID; 1 for the present one
mountstats_nfs_age_seconds_total c Age of an NFS mount
mountstats_nfs_operations_requests_total c Requests to an NFS server, by operation
mountstats_nfs_operations_request_time_seconds_total c Time spent on requests to an NFS server, by operation
mountstats_nfs_total_read_bytes_total c Bytes read from an NFS server
mountstats_nfs_total_write_bytes_total c Bytes written to an NFS server
netstat_Icmp6_InErrors u ICMPv6 messages received with errors
netstat_Icmp6_InMsgs u ICMPv6 messages received
netstat_Icmp6_OutMsgs u ICMPv6 messages sent
netstat_Icmp_InErrors u ICMP messages received with errors
netstat_Icmp_InMsgs u ICMP messages received
netstat_Icmp_OutMsgs u ICMP messages sent
netstat_Ip6_InOctets u IPv6 bytes received
netstat_Ip6_OutOctets u IPv6 bytes sent
netstat_IpExt_InOctets u IP bytes received
netstat_IpExt_OutOctets u IP bytes sent
netstat_Ip_Forwarding u Whether IP packets are forwarded: 1 yes, 2 no
netstat_TcpExt_ListenDrops u New connections dropped by listening sockets
netstat_TcpExt_ListenOverflows u New connections lost since the queue of a listening socket was full
netstat_TcpExt_SyncookiesFailed u Bad SYN cookies received
netstat_TcpExt_SyncookiesRecv u SYN cookies received
netstat_TcpExt_SyncookiesSent u SYN cookies sent
netstat_TcpExt_TCPSynRetrans u SYN segments sent again
netstat_TcpExt_TCPTimeouts u TCP timeouts
netstat_TcpExt_TCPOFOQueue u TCP segments kept since they came out of order
netstat_TcpExt_TCPRcvQDrop u TCP segments dropped since the receive queue was full
netstat_Tcp_ActiveOpens u TCP connections opened by this machine
netstat_Tcp_CurrEstab u TCP connections that are open now
netstat_Tcp_InErrs u TCP segments received with errors
netstat_Tcp_InSegs u TCP segments received
netstat_Tcp_OutRsts u TCP segments sent with the RST flag
netstat_Tcp_OutSegs u TCP segments sent
netstat_Tcp_PassiveOpens u TCP connections accepted
netstat_Tcp_RetransSegs u TCP segments sent again
netstat_Udp6_InDatagrams u UDP datagrams received over IPv6
netstat_Udp6_InErrors u UDP datagrams over IPv6 that could not be delivered
netstat_Udp6_NoPorts u UDP datagrams over IPv6 to a port where nobody listens
netstat_Udp6_OutDatagrams u UDP datagrams sent over IPv6
netstat_Udp6_RcvbufErrors u UDP datagrams over IPv6 lost to full receive buffers
netstat_Udp6_SndbufErrors u UDP datagrams over IPv6 lost to full send buffers
netstat_UdpLite6_InErrors u UDP-Lite datagrams over IPv6 that could not be delivered
netstat_UdpLite_InErrors u UDP-Lite datagrams that could not be delivered
netstat_Udp_InDatagrams u UDP datagrams received
netstat_Udp_InErrors u UDP datagrams that could not be delivered
netstat_Udp_NoPorts u UDP datagrams to a port where nobody listens
netstat_Udp_OutDatagrams u UDP datagrams sent
netstat_Udp_RcvbufErrors u UDP datagrams lost to full receive buffers
netstat_Udp_SndbufErrors u UDP datagrams lost to full send buffers
network_address_assign_type g How the address of an interface was assigned
network_carrier g Whether an interface has a link
network_carrier_changes_total c Times a link came or went
network_carrier_down_changes_total c Times a link went down
network_carrier_up_changes_total c Times a link came up
network_device_id g Number of a network device
network_dormant g Whether an interface waits for something outside, such as a login
network_flags g Flags of an interface
network_iface_id g Number of an interface
network_iface_link g Number of the interface below
network_iface_link_mode g Link mode of an interface
network_info g Addresses and state of an interface as labels; the value is 1
network_mtu_bytes g Largest packet of an interface
network_name_assign_type g How the name of an interface was assigned
network_net_dev_group g Group of an interface
network_protocol_type g Kind of an interface
network_receive_bytes_total c Bytes received, by device
network_receive_compressed_total c Compressed packets received
network_receive_drop_total c Packets dropped on receiving
network_receive_errs_total c Errors on receiving
network_receive_fifo_total c Receive buffer overruns
network_receive_frame_total c Frame alignment errors on receiving
network_receive_multicast_total c Multicast packets received
network_receive_nohandler_total c Packets received that nothing handles
network_receive_packets_total c Packets received
network_speed_bytes g Speed of an interface, in bytes per second
network_transmit_bytes_total c Bytes sent, by device
network_transmit_carrier_total c Carrier errors on sending
network_transmit_colls_total c Collisions on sending
network_transmit_compressed_total c Compressed packets sent
network_transmit_drop_total c Packets dropped on sending
network_transmit_errs_total c Errors on sending
network_transmit_fifo_total c Send buffer overruns
network_transmit_packets_total c Packets sent
network_transmit_queue_length g Length of the send queue of an interface
network_up g Whether an interface is up
nf_conntrack_entries g Connections that the firewall tracks now
nf_conntrack_entries_limit g How many connections the firewall can track
nf_conntrack_stat_drop g Packets dropped since a connection could not be tracked
nf_conntrack_stat_early_drop g Tracked connections dropped to make room
nf_conntrack_stat_found g Lookups that found a tracked connection
nf_conntrack_stat_ignore g Packets of connections tracked already
nf_conntrack_stat_insert g Connections added to the table
nf_conntrack_stat_insert_failed g Connections that could not be added to the table
nf_conntrack_stat_invalid g Packets that could not be tracked
nf_conntrack_stat_search_restart g Lookups begun anew since the table was resized
nfs_connections_total c TCP connections of the NFS client
nfs_packets_total c Packets of the NFS client, by protocol
nfs_requests_total c Requests of the NFS client, by method
nfs_rpcs_total c Calls of the NFS client
nfs_rpc_retransmissions_total c Calls of the NFS client sent again
nfsd_connections_total c TCP connections to the NFS server
nfsd_disk_bytes_read_total c Bytes read by the NFS server
nfsd_disk_bytes_written_total c Bytes written by the NFS server
nfsd_requests_total c Requests to the NFS server, by method
nfsd_server_threads g Threads of the NFS server
ntp_offset_seconds g Offset of the clock against an NTP server
ntp_stratum g Stratum of an NTP server
nvme_info g Facts on an NVMe device as labels; the value is 1
os_info g Operating system as labels; the value is 1
os_version g Version of the operating system
power_supply_capacity g Charge of a battery, in percent
power_supply_energy_watthour g Energy of a battery, in watt-hours
power_supply_online g Whether a power supply gives power
pressure_cpu_waiting_seconds_total c Time in which processes waited for a CPU
pressure_io_stalled_seconds_total c Time in which no process could go on for input and output
pressure_io_waiting_seconds_total c Time in which processes waited for input and output
pressure_irq_stalled_seconds_total c Time in which no process could go on for interrupts
pressure_memory_stalled_seconds_total c Time in which no process could go on for want of memory
pressure_memory_waiting_seconds_total c Time in which processes waited for memory
processes_max_processes g How many processes there may be
processes_max_threads g How many threads there may be
processes_pids g Processes
processes_state g Processes, by state
processes_threads g Threads
processes_threads_state g Threads, by state
procs_blocked g Processes that wait for input and output
procs_running g Processes that can run
qdisc_backlog g Bytes in a queue discipline
qdisc_bytes_total c Bytes sent through a queue discipline
qdisc_drops_total c Packets dropped by a queue discipline
qdisc_packets_total c Packets sent through a queue discipline
rapl_core_joules_total c Energy used by the cores of a CPU
rapl_dram_joules_total c Energy used by memory
rapl_package_joules_total c Energy used by a CPU package
schedstat_running_seconds_total c Time that a CPU ran processes
schedstat_timeslices_total c Time slices that a CPU gave
schedstat_waiting_seconds_total c Time that processes waited for a CPU
scrape_collector_duration_seconds g How long a collector took
scrape_collector_success g Whether a collector worked
selinux_config_mode g Configured mode of SELinux
selinux_current_mode g Present mode of SELinux
selinux_enabled g Whether SELinux is on
slabinfo_active_objects g Kernel objects in use, by slab
slabinfo_objects g Kernel objects, by slab
sockstat_FRAG6_inuse g IPv6 fragments in use
sockstat_FRAG6_memory g Memory of IPv6 fragments
sockstat_FRAG_inuse g IPv4 fragments in use
sockstat_FRAG_memory g Memory of IPv4 fragments
sockstat_RAW6_inuse g Raw IPv6 sockets in use
sockstat_RAW_inuse g Raw sockets in use
sockstat_TCP6_inuse g TCP sockets over IPv6 in use
sockstat_TCP_alloc g TCP sockets allocated
sockstat_TCP_inuse g TCP sockets in use
sockstat_TCP_mem g Memory of TCP sockets, in pages
sockstat_TCP_mem_bytes g Memory of TCP sockets
sockstat_TCP_orphan g TCP sockets that belong to no process
sockstat_TCP_tw g TCP sockets in the state TIME_WAIT
sockstat_UDP6_inuse g UDP sockets over IPv6 in use
sockstat_UDPLITE6_inuse g UDP-Lite sockets over IPv6 in use
sockstat_UDPLITE_inuse g UDP-Lite sockets in use
sockstat_UDP_inuse g UDP sockets in use
sockstat_UDP_mem g Memory of UDP sockets, in pages
sockstat_UDP_mem_bytes g Memory of UDP sockets
sockstat_sockets_used g Sockets in use
softirqs_functions_total c Soft interrupts, by CPU and kind
softnet_dropped_total c Packets dropped by the kernel since its queue was full
softnet_processed_total c Packets processed by the kernel
softnet_times_squeezed_total c Times the kernel had packets left when its time was over
softnet_received_rps_total c Packets handed to another CPU
systemd_service_restart_total c Restarts of a systemd service
systemd_socket_accepted_connections_total c Connections accepted by a systemd socket
systemd_system_running g Whether systemd says that all is well
systemd_timer_last_trigger_seconds g When a systemd timer last ran, in seconds since 1970
systemd_unit_start_time_seconds g When a systemd unit started, in seconds since 1970
systemd_unit_state g State of a systemd unit; 1 for the present one
systemd_units g systemd units, by state
systemd_version g Version of systemd
tape_io_now g Operations of a tape in progress
tape_read_bytes_total c Bytes read from a tape
tape_written_bytes_total c Bytes written to a tape
tcp_connection_states g TCP connections, by state
textfile_mtime_seconds g When a file of the textfile collector was last written, in seconds since 1970
textfile_scrape_error g Whether the textfile collector could not read a file
thermal_zone_temp g Temperature of a zone, in degrees Celsius
time_clocksource_available_info g Clock sources that there are, as labels; the value is 1
time_clocksource_current_info g Clock source in use, as a label; the value is 1
time_seconds g Time of the machine, in seconds since 1970
time_zone_offset_seconds g Offset of the machine's time zone
timex_estimated_error_seconds g Estimated error of the clock
timex_frequency_adjustment_ratio g How the clock's frequency is adjusted
timex_loop_time_constant g Time constant of the clock's control loop
timex_maxerror_seconds g Largest error of the clock
timex_offset_seconds g Offset of the clock against its reference
timex_pps_calibration_total c Calibrations by a pulse per second
timex_pps_error_total c Calibration errors by a pulse per second
timex_pps_frequency_hertz g Frequency of a pulse per second
timex_pps_jitter_seconds g Jitter of a pulse per second
timex_pps_jitter_total c Times the jitter of a pulse per second was too large
timex_pps_shift_seconds g Interval between two calibrations
timex_pps_stability_exceeded_total c Times the frequency was too unstable
timex_pps_stability_hertz g Stability of a pulse per second
timex_status g Status bits of the clock
timex_sync_status g Whether the clock is in sync with a reliable server
timex_tai_offset_seconds g Offset of atomic time
timex_tick_seconds g Time between two ticks of the clock
udp_queues g Memory of UDP queues, by queue and IP version
uname_info g Kernel, machine and name of the system as labels; the value is 1
vmstat_oom_kill u Processes killed for want of memory
vmstat_pgfault u Page faults
vmstat_pgmajfault u Page faults that had to read from a disk
vmstat_pgpgin u Kibibytes read from disks
vmstat_pgpgout u Kibibytes written to disks
vmstat_pswpin u Pages read from swap
vmstat_pswpout u Pages written to swap
watchdog_info g Facts on a watchdog as labels; the value is 1
xfs_block_mapping_reads_total c Block map reads in an XFS file system
xfs_extent_allocation_extents_allocated_total c Extents allocated in an XFS file system
xfs_read_calls_total c Read calls in an XFS file system
xfs_write_calls_total c Write calls in an XFS file system
zfs_arc_c u Size that the ZFS cache aims at
zfs_arc_hits u Hits of the ZFS cache
zfs_arc_misses u Misses of the ZFS cache
zfs_arc_size u Size of the ZFS cache
zfs_zpool_state g State of a ZFS pool; 1 for the present one
`,
};

/** The lines of /proc/meminfo. */
export const nodeMemory: CatalogueTable = {
  exporter: 'node exporter',
  prefix: 'node_memory_',
  metrics: `
Active_anon_bytes g Memory of processes that was used recently
Active_bytes g Memory that was used recently
Active_file_bytes g Page cache that was used recently
AnonHugePages_bytes g Memory of processes in huge pages
AnonPages_bytes g Memory of processes that belongs to no file
Balloon_bytes g Memory that a virtual machine gave back to its host
Bounce_bytes g Memory for bounce buffers
Buffers_bytes g Buffers of block devices
Cached_bytes g Page cache: contents of files; freed when memory is needed
CmaFree_bytes g Free memory for contiguous allocation
CmaTotal_bytes g Memory for contiguous allocation
CommitLimit_bytes g How much memory may be promised
Committed_AS_bytes g How much memory is promised to processes
DirectMap1G_bytes g Memory mapped by the kernel in pages of 1 GiB
DirectMap2M_bytes g Memory mapped by the kernel in pages of 2 MiB
DirectMap4k_bytes g Memory mapped by the kernel in pages of 4 KiB
Dirty_bytes g Memory that waits to be written to disks
FileHugePages_bytes g Page cache in huge pages
FilePmdMapped_bytes g Page cache mapped with huge pages
HardwareCorrupted_bytes g Memory taken out of use for hardware errors
HugePages_Free g Free huge pages
HugePages_Rsvd g Huge pages that are reserved
HugePages_Surp g Huge pages beyond the configured number
HugePages_Total g Huge pages
Hugepagesize_bytes g Size of a huge page
Hugetlb_bytes g Memory in huge pages of all sizes
Inactive_anon_bytes g Memory of processes that was not used recently
Inactive_bytes g Memory that was not used recently
Inactive_file_bytes g Page cache that was not used recently
KReclaimable_bytes g Memory of the kernel that can be freed
KernelStack_bytes g Stacks of the kernel
Mapped_bytes g Files mapped into memory
MemAvailable_bytes g Memory that programs can get without swapping
MemFree_bytes g Memory that nobody uses, not even as cache
MemTotal_bytes g Memory of the machine
Mlocked_bytes g Memory that is locked in place
NFS_Unstable_bytes g Memory sent to an NFS server but not yet stored there
PageTables_bytes g Page tables
Percpu_bytes g Memory of the kernel that each CPU has for itself
SReclaimable_bytes g Part of the slab that can be freed
SUnreclaim_bytes g Part of the slab that cannot be freed
SecPageTables_bytes g Page tables of virtual machines
ShmemHugePages_bytes g Shared memory in huge pages
ShmemPmdMapped_bytes g Shared memory mapped with huge pages
Shmem_bytes g Shared memory and file systems in memory
Slab_bytes g Data structures of the kernel
SwapCached_bytes g Memory that is in swap as well
SwapFree_bytes g Free swap
SwapTotal_bytes g Swap of the machine
Unevictable_bytes g Memory that cannot be freed
VmallocChunk_bytes g Largest free block of virtual memory of the kernel
VmallocTotal_bytes g Virtual memory of the kernel
VmallocUsed_bytes g Virtual memory of the kernel in use
WritebackTmp_bytes g Buffers of user-space file systems being written
Writeback_bytes g Memory that is being written to disks
Zswap_bytes g Memory taken by compressed swap
Zswapped_bytes g Memory kept in compressed swap, before compression
compressed_bytes g Memory that is compressed (macOS)
free_bytes g Free memory (BSD, macOS)
internal_bytes g Memory of processes (macOS)
numa_MemFree g Free memory of a NUMA node
numa_MemTotal g Memory of a NUMA node
numa_MemUsed g Used memory of a NUMA node
purgeable_bytes g Memory that can be freed (macOS)
swap_total_bytes g Swap of the machine (BSD, macOS)
swap_used_bytes g Swap in use (BSD, macOS)
total_bytes g Memory of the machine (BSD, macOS)
wired_bytes g Memory that cannot be freed (BSD, macOS)
`,
};
