import type { CatalogueTable } from './table.ts';

/** What the kubelet shows of containers under `/metrics/cadvisor`; names and types of https://github.com/google/cadvisor/blob/master/docs/storage/prometheus.md. */
export const cadvisor: CatalogueTable = {
  exporter: 'cAdvisor',
  prefix: 'container_',
  metrics: `
blkio_device_usage_total c Bytes read and written, by device and operation
cpu_cfs_periods_total c Scheduling periods in which a container could run
cpu_cfs_throttled_periods_total c Scheduling periods in which a container used up its limit
cpu_cfs_throttled_seconds_total c Time in which a container was held back by its limit
cpu_load_average_10s g Load average of 10 seconds
cpu_load_d_average_10s g Average of 10 seconds of the tasks that wait for a disk
cpu_schedstat_run_periods_total c Time slices that a container had
cpu_schedstat_run_seconds_total c Time that a container ran
cpu_schedstat_runqueue_seconds_total c Time that a container waited for a CPU
cpu_system_seconds_total c Time that a container spent in the kernel
cpu_usage_seconds_total c CPU time of a container; its rate is the number of CPUs in use
cpu_user_seconds_total c Time that a container spent outside the kernel
file_descriptors g Open file descriptors of a container
fs_inodes_free g Free inodes of a container's file system
fs_inodes_total g Inodes of a container's file system
fs_io_current g Reads and writes in progress
fs_io_time_seconds_total c Time spent on reads and writes
fs_io_time_weighted_seconds_total c Time spent on reads and writes, times those in progress
fs_limit_bytes g Space that a container may use
fs_read_seconds_total c Time spent on reads
fs_reads_bytes_total c Bytes read by a container
fs_reads_merged_total c Reads merged with others
fs_reads_total c Reads of a container
fs_sector_reads_total c Sectors read
fs_sector_writes_total c Sectors written
fs_usage_bytes g Space that a container uses
fs_write_seconds_total c Time spent on writes
fs_writes_bytes_total c Bytes written by a container
fs_writes_merged_total c Writes merged with others
fs_writes_total c Writes of a container
hugetlb_failcnt c Times the limit of huge pages was reached
hugetlb_max_usage_bytes g Most memory in huge pages so far
hugetlb_usage_bytes g Memory in huge pages
last_seen g When a container was last seen, in seconds since 1970
memory_cache g Page cache of a container, in bytes
memory_failcnt c Times the memory limit was reached
memory_failures_total c Failures to get memory, by kind and scope
memory_kernel_usage g Memory of the kernel for a container, in bytes
memory_mapped_file g Files mapped into memory, in bytes
memory_max_usage_bytes g Most memory of a container so far
memory_rss g Memory of a container's processes that belongs to no file, in bytes
memory_swap g Swap of a container, in bytes
memory_total_active_file_bytes g Page cache of a container that was used recently
memory_total_inactive_file_bytes g Page cache of a container that was not used recently
memory_usage_bytes g All memory of a container, with page cache that could be freed
memory_working_set_bytes g Memory of a container that cannot be freed easily; what its limit is held against
network_advance_tcp_stats_total g Details of TCP connections, by kind
network_receive_bytes_total c Bytes received by a pod
network_receive_errors_total c Errors on receiving
network_receive_packets_dropped_total c Packets dropped on receiving
network_receive_packets_total c Packets received by a pod
network_tcp_usage_total g TCP connections, by state
network_transmit_bytes_total c Bytes sent by a pod
network_transmit_errors_total c Errors on sending
network_transmit_packets_dropped_total c Packets dropped on sending
network_transmit_packets_total c Packets sent by a pod
network_udp_usage_total g UDP connections, by state
oom_events_total c Times the processes of a container were killed for want of memory
pressure_cpu_stalled_seconds_total c Time in which no process of a container could go on for want of a CPU
pressure_cpu_waiting_seconds_total c Time in which processes of a container waited for a CPU
pressure_io_stalled_seconds_total c Time in which no process of a container could go on for input and output
pressure_io_waiting_seconds_total c Time in which processes of a container waited for input and output
pressure_memory_stalled_seconds_total c Time in which no process of a container could go on for want of memory
pressure_memory_waiting_seconds_total c Time in which processes of a container waited for memory
processes g Processes of a container
scrape_error g Whether the figures of containers could not be read
sockets g Open sockets of a container
spec_cpu_period g Length of a scheduling period, in microseconds
spec_cpu_quota g CPU time that a container may use in a period, in microseconds
spec_cpu_shares g Share of CPU time of a container
spec_memory_limit_bytes g Memory limit of a container; 0 without one
spec_memory_reservation_limit_bytes g Memory that a container should have
spec_memory_swap_limit_bytes g Swap limit of a container
start_time_seconds g When a container started, in seconds since 1970
tasks_state g Tasks of a container, by state
threads g Threads of a container
threads_max g How many threads a container may have
ulimits_soft g Soft limits of a container's first process
`,
};

/** The machine under the containers. */
export const machine: CatalogueTable = {
  exporter: 'cAdvisor',
  prefix: 'machine_',
  metrics: `
cpu_cores g Logical CPUs of a machine
cpu_physical_cores g Physical cores of a machine
cpu_sockets g CPU sockets of a machine
dimm_capacity_bytes g Capacity of memory modules, by kind
dimm_count g Memory modules, by kind
memory_bytes g Memory of a machine
nvm_capacity g Capacity of persistent memory, by mode
nvm_avg_power_budget_watts g Power budget of persistent memory
scrape_error g Whether the figures of a machine could not be read
swap_bytes g Swap of a machine
`,
};
