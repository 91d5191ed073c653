// A pool of threads for the kernels. The work is cut into pieces that depend on its size alone, so results don't depend on how many threads there are. One job runs
// at a time: whoever finds the pool busy, or is one of its threads, works alone, so several sessions may use it at once and jobs may nest.
#define _GNU_SOURCE
#include "internal.h"
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_THREADS = 256, SPINS = 2000 };

static struct {
    ck_piece body;
    void *context;
    long n, grain;
    _Atomic long next;
} job;
// All of these are read and written in one order by all threads: entering a job and closing it must see each other.
static _Atomic unsigned generation;
static _Atomic int busy, open_for, inside, sleepers, wanted, started;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t work = PTHREAD_COND_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Thread_local bool is_worker __attribute__((tls_model("initial-exec")));
static void (*set_library_threads)(int);

static inline void rest(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
}

static int asked(const char *name) {
    const char *text = getenv(name);
    long value = text ? strtol(text, 0, 10) : 0;
    return value < 1 ? 0 : value > MOST_THREADS ? MOST_THREADS : (int)value;
}

static void choose(void) {
    int threads = asked("GALLEY_THREADS");
    if (!threads) threads = asked("OMP_NUM_THREADS");
    if (!threads) {
        cpu_set_t set;
        threads = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : (int)sysconf(_SC_NPROCESSORS_ONLN);
        threads = threads < 1 ? 1 : threads > MOST_THREADS ? MOST_THREADS : threads;
    }
    atomic_store(&wanted, threads);
    *(void **)&set_library_threads = dlsym(RTLD_DEFAULT, "omp_set_num_threads");
}

int ck_threads(void) {
    pthread_once(&once, choose);
    return atomic_load(&wanted);
}

void ck_set_threads(int threads) {
    pthread_once(&once, choose);
    atomic_store(&wanted, threads < 1 ? 1 : threads > MOST_THREADS ? MOST_THREADS : threads);
}

void ck_library_threads(int threads) {
    pthread_once(&once, choose);
    if (set_library_threads) set_library_threads(threads);
}

static void pieces(void) {
    long n = job.n, grain = job.grain;
    for (;;) {
        long at = atomic_fetch_add_explicit(&job.next, 1, memory_order_relaxed);
        if (at > (n - 1) / grain) return;
        long begin = at * grain;
        job.body(job.context, begin, n - begin < grain ? n : begin + grain);
    }
}

static void *worker(void *number) {
    int index = (int)(intptr_t)number;
    is_worker = true;
    ck_library_threads(1);
    unsigned seen = 0;
    for (;;) {
        for (int spin = 0; spin < SPINS && atomic_load(&generation) == seen; spin++) rest();
        if (atomic_load(&generation) == seen) {
            pthread_mutex_lock(&mutex);
            atomic_fetch_add(&sleepers, 1);
            while (atomic_load(&generation) == seen) pthread_cond_wait(&work, &mutex);
            atomic_fetch_sub(&sleepers, 1);
            pthread_mutex_unlock(&mutex);
        }
        seen = atomic_load(&generation);
        atomic_fetch_add(&inside, 1);
        if (index < atomic_load(&open_for)) pieces();
        atomic_fetch_sub(&inside, 1);
    }
    return 0;
}

// Called by the one who holds the pool.
static void start(int threads) {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    for (int have = atomic_load(&started); have < threads - 1; have++) {
        pthread_t thread;
        if (pthread_create(&thread, 0, worker, (void *)(intptr_t)(have + 1)) != 0) break;
        pthread_detach(thread);
        atomic_store(&started, have + 1);
    }
    pthread_sigmask(SIG_SETMASK, &before, 0);
}

void ck_parallel_for(long n, long grain, void *context, ck_piece body) {
    if (n <= 0) return;
    if (grain < 1) grain = 1;
    int threads = n <= grain || is_worker ? 1 : ck_threads();
    int idle = 0;
    if (threads == 1 || !atomic_compare_exchange_strong(&busy, &idle, 1)) {
        for (long begin = 0; begin < n; begin += grain) {
            body(context, begin, n - begin < grain ? n : begin + grain);
            if (n - begin <= grain) return;
        }
        return;
    }
    if (atomic_load(&started) < threads - 1) start(threads);
    job.body = body;
    job.context = context;
    job.n = n;
    job.grain = grain;
    atomic_store(&job.next, 0);
    atomic_store(&open_for, threads);
    atomic_fetch_add(&generation, 1);
    if (atomic_load(&sleepers) > 0) {
        pthread_mutex_lock(&mutex);
        pthread_cond_broadcast(&work);
        pthread_mutex_unlock(&mutex);
    }
    // A piece that calls for pieces of its own finds the pool busy and works alone.
    pieces();
    atomic_store(&open_for, 0);
    for (int spin = 0; atomic_load(&inside) > 0; spin++)
        if (spin < SPINS) rest(); else sched_yield();
    atomic_store(&busy, 0);
}
