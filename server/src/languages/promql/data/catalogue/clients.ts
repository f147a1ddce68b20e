import type { CatalogueTable } from './table.ts';

/** What Prometheus itself adds for every target and alert. */
export const synthetic: CatalogueTable = {
  exporter: 'Prometheus',
  prefix: '',
  metrics: `
ALERTS g Alerts that are pending or firing, by state; the value is 1
ALERTS_FOR_STATE g When an alert became active, in seconds since 1970
scrape_body_size_bytes g Size of the last scrape; with the feature flag extra-scrape-metrics
scrape_duration_seconds g How long the last scrape of a target took
scrape_sample_limit g Samples that a scrape may have; with the feature flag extra-scrape-metrics
scrape_samples_post_metric_relabeling g Samples of the last scrape that relabelling left
scrape_samples_scraped g Samples of the last scrape
scrape_series_added g New series of the last scrape, about
scrape_timeout_seconds g Timeout of a target's scrapes; with the feature flag extra-scrape-metrics
target_info g Resource attributes of a target as labels; the value is 1
up g Whether the last scrape of a target worked: 1 yes, 0 no
`,
};

/** The runtime of programs written in Go, by Prometheus's client library. */
export const go: CatalogueTable = {
  exporter: 'Go client',
  prefix: 'go_',
  metrics: `
build_info g Module and version of the program as labels; the value is 1
gc_duration_seconds s How long garbage collection pauses the program
gc_gogc_percent g How much the heap may grow between two collections, in percent
gc_gomemlimit_bytes g Memory limit of the runtime
goroutines g Goroutines
info g Version of Go as a label; the value is 1
memstats_alloc_bytes g Memory of objects in use
memstats_alloc_bytes_total c Memory of objects allocated, also of those that are gone
memstats_buck_hash_sys_bytes g Memory of the profiler
memstats_frees_total c Objects freed
memstats_gc_sys_bytes g Memory of garbage collection
memstats_heap_alloc_bytes g Heap in use by objects
memstats_heap_idle_bytes g Heap that is free
memstats_heap_inuse_bytes g Heap in use
memstats_heap_objects g Objects on the heap
memstats_heap_released_bytes g Heap given back to the system
memstats_heap_sys_bytes g Heap taken from the system
memstats_last_gc_time_seconds g When garbage was last collected, in seconds since 1970
memstats_lookups_total c Pointer lookups; always 0
memstats_mallocs_total c Objects allocated
memstats_mcache_inuse_bytes g Memory of small-object caches in use
memstats_mcache_sys_bytes g Memory of small-object caches
memstats_mspan_inuse_bytes g Memory of span structures in use
memstats_mspan_sys_bytes g Memory of span structures
memstats_next_gc_bytes g Heap at which garbage is collected next
memstats_other_sys_bytes g Other memory of the runtime
memstats_stack_inuse_bytes g Memory of stacks in use
memstats_stack_sys_bytes g Memory of stacks
memstats_sys_bytes g Memory taken from the system
sched_gomaxprocs_threads g Threads that run Go code at the same time
threads g Threads of the operating system
`,
};

/** What client libraries of all languages tell of their process, and Go's HTTP handlers. */
export const clientLibraries: CatalogueTable = {
  exporter: 'client libraries',
  prefix: '',
  metrics: `
http_request_duration_seconds h How long requests of an instrumented application take
http_request_size_bytes h Size of requests of an instrumented application
http_requests_in_flight g Requests of an instrumented application in progress
http_requests_total c Requests of an instrumented application, often by code and method
http_response_size_bytes h Size of answers of an instrumented application
process_cpu_seconds_total c CPU time of a process
process_max_fds g Files that a process may have open
process_network_receive_bytes_total c Bytes received by a process
process_network_transmit_bytes_total c Bytes sent by a process
process_open_fds g Open files of a process
process_resident_memory_bytes g Memory of a process that is in RAM
process_start_time_seconds g When a process started, in seconds since 1970
process_virtual_memory_bytes g Virtual memory of a process
process_virtual_memory_max_bytes g Virtual memory that a process may have
promhttp_metric_handler_errors_total c Errors on serving metrics
promhttp_metric_handler_requests_in_flight g Scrapes being served
promhttp_metric_handler_requests_total c Scrapes served, by code
jvm_buffer_pool_used_bytes g Memory of a buffer pool of a Java program
jvm_classes_loaded g Classes that a Java program has loaded
jvm_gc_collection_seconds s Time that a Java program spent on collecting garbage
jvm_gc_pause_seconds s Pauses of a Java program for collecting garbage
jvm_memory_max_bytes g Most memory that a Java program may use, by area
jvm_memory_used_bytes g Memory that a Java program uses, by area
jvm_threads_live_threads g Threads of a Java program
nodejs_active_handles_total g Active handles of a Node.js program
nodejs_eventloop_lag_p99_seconds g Lag of the event loop that 99 % of measurements stay under
nodejs_eventloop_lag_seconds g Lag of the event loop of a Node.js program
nodejs_heap_size_total_bytes g Heap of a Node.js program
nodejs_heap_size_used_bytes g Heap of a Node.js program that is in use
python_gc_collections_total c Collections of garbage in a Python program, by generation
python_gc_objects_collected_total c Objects collected in a Python program, by generation
python_info g Version of Python as labels; the value is 1
`,
};
