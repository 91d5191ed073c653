#define _GNU_SOURCE
// The caching allocator. At ten million elements it alone is worth a factor of six, since the system clears every fresh page; at four elements it spares a malloc.
#include "internal.h"
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>

// Sizes are rounded up to four steps per power of two; a free block holds the next of its size.
enum { SIZES = 256 };
typedef struct block { struct block *next; } block;

struct ck_pool {
    _Atomic int lock;
    size_t limit, most_cached;
    ck_pool_statistics statistics;
    block *lists[SIZES];
};

static inline void enter(ck_pool *p) {
    while (atomic_exchange_explicit(&p->lock, 1, memory_order_acquire))
        while (atomic_load_explicit(&p->lock, memory_order_relaxed));
}
static inline void leave(ck_pool *p) { atomic_store_explicit(&p->lock, 0, memory_order_release); }

static inline int size_class(size_t bytes, size_t *rounded) {
    if (bytes <= 64) { *rounded = 64; return 0; }
    int top = 63 - __builtin_clzl(bytes - 1);
    size_t step = (size_t)1 << (top - 2 > 6 ? top - 2 : 6);
    size_t r = (bytes + step - 1) & ~(step - 1);
    *rounded = r;
    int power = 63 - __builtin_clzl(r - 1);
    return 1 + power * 4 + (int)(((r - 1) >> (power - 2)) & 3);
}

ck_pool *ck_pool_make(void) {
    ck_pool *p = calloc(1, sizeof(ck_pool));
    p->most_cached = ck_physical_memory() / 4;
    return p;
}

void ck_pool_trim(ck_pool *p) {
    block *lists[SIZES];
    enter(p);
    memcpy(lists, p->lists, sizeof lists);
    memset(p->lists, 0, sizeof p->lists);
    p->statistics.cached = 0;
    leave(p);
    for (int i = 0; i < SIZES; i++)
        for (block *b = lists[i], *next; b; b = next) { next = b->next; free(b); }
}

void ck_pool_free(ck_pool *p) {
    ck_pool_trim(p);
    free(p);
}

// Large blocks ask for large pages: a fresh one then costs the system a five-hundredth of the faults.
static void *fresh_block(size_t bytes) {
    enum { LARGE = 4 << 20, PAGE = 2 << 20 };
    void *block = 0;
    if (posix_memalign(&block, bytes >= LARGE ? PAGE : 64, bytes) != 0) return 0;
    if (bytes >= LARGE) madvise(block, bytes, MADV_HUGEPAGE);
    return block;
}

void *ck_pool_take(ck_pool *p, size_t bytes, size_t *capacity) {
    size_t rounded;
    int list = size_class(bytes, &rounded);
    *capacity = rounded;
    enter(p);
    if (p->limit && (size_t)p->statistics.live + rounded > p->limit) { leave(p); return 0; }
    block *b = p->lists[list];
    if (b) {
        p->lists[list] = b->next;
        p->statistics.reused++;
        p->statistics.cached -= (long)rounded;
    }
    p->statistics.allocations++;
    p->statistics.live += (long)rounded;
    if (p->statistics.live > p->statistics.peak) p->statistics.peak = p->statistics.live;
    leave(p);
    if (b) return b;
    void *fresh = 0;
    if (rounded <= ck_physical_memory() && !(fresh = fresh_block(rounded))) {
        ck_pool_trim(p);
        fresh = fresh_block(rounded);
    }
    if (!fresh) { enter(p); p->statistics.live -= (long)rounded; leave(p); }
    return fresh;
}

void ck_pool_give(ck_pool *p, void *memory, size_t capacity) {
    size_t rounded;
    int list = size_class(capacity, &rounded);
    block *b = memory;
    enter(p);
    p->statistics.live -= (long)rounded;
    int keep = (size_t)p->statistics.cached + rounded <= p->most_cached;
    if (keep) {
        p->statistics.cached += (long)rounded;
        b->next = p->lists[list];
        p->lists[list] = b;
    }
    leave(p);
    if (!keep) free(memory);
}

void ck_pool_set_limit(ck_pool *p, size_t bytes) { p->limit = bytes; }

ck_pool_statistics ck_pool_read(ck_pool *p) {
    enter(p);
    ck_pool_statistics s = p->statistics;
    leave(p);
    return s;
}
