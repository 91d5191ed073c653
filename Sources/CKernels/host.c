// What Swift has no cheap word for: a thread's context, an atomic cell, aligned memory, printf's digits.
#include "internal.h"
#include <malloc.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static _Thread_local void *context __attribute__((tls_model("initial-exec")));

void *ck_context(void) { return context; }
void ck_set_context(void *c) { context = c; }

struct ck_cell { _Atomic int value; };

ck_cell *ck_cell_make(void) { return calloc(1, sizeof(ck_cell)); }
void ck_cell_free(ck_cell *cell) { free(cell); }
int ck_cell_load(const ck_cell *cell) { return atomic_load_explicit(&cell->value, memory_order_acquire); }
void ck_cell_store(ck_cell *cell, int value) { atomic_store_explicit(&cell->value, value, memory_order_release); }
void ck_cell_lock(ck_cell *cell) { while (atomic_exchange_explicit(&cell->value, 1, memory_order_acquire)) while (atomic_load_explicit(&cell->value, memory_order_relaxed)); }
void ck_cell_unlock(ck_cell *cell) { atomic_store_explicit(&cell->value, 0, memory_order_release); }

// Checking a cell makes and frees some ten thousand small objects on one thread. glibc would give that thread an arena of its own, which grows page by page through
// the system, and would sweep its small blocks together at every larger request.
void ck_prepare_allocation(void) {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_MXFAST, 0);
#endif
}

size_t ck_physical_memory(void) { return (size_t)sysconf(_SC_PHYS_PAGES) * (size_t)sysconf(_SC_PAGESIZE); }

// The choice that target_clones makes.
const char *ck_instruction_set(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("x86-64-v4")) return "AVX-512 (x86-64-v4)";
    if (__builtin_cpu_supports("x86-64-v3")) return "AVX2 (x86-64-v3)";
#endif
    return "baseline";
}

int ck_text_fixed(char *buffer, size_t capacity, double value, int digits) { return snprintf(buffer, capacity, "%.*f", digits, value); }
int ck_text_exponent(char *buffer, size_t capacity, double value, int digits) { return snprintf(buffer, capacity, "%.*e", digits, value); }
int ck_text_general(char *buffer, size_t capacity, double value, int digits) { return snprintf(buffer, capacity, "%.*g", digits, value); }
