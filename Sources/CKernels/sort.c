// Order: stable sorts of places, and binary search. NaN counts as larger than every number, so it comes last, as in numpy and PyTorch.
#include "internal.h"

#define LESS_REAL(A, B) ((A) < (B) || ((B) != (B) && (A) == (A)))
#define LESS_WHOLE(A, B) ((A) < (B))

// Sorts the n places in `order` (n more for work behind them) by x at a stride.
#define SORT(NAME, TYPE, LESS) \
    static void NAME(bool descending, long n, long stride, const TYPE *x, int64_t *order, int64_t *work, const ck_cell *stop) { \
        enum { RUN = 12 }; \
        for (long start = 0; start < n; start += RUN) { \
            long end = start + RUN < n ? start + RUN : n; \
            for (long i = start; i < end; i++) { \
                TYPE v = x[i * stride]; \
                long j = i; \
                for (; j > start; j--) { \
                    TYPE before = x[order[j - 1] * stride]; \
                    if (!(descending ? LESS(before, v) : LESS(v, before))) break; \
                    order[j] = order[j - 1]; \
                } \
                order[j] = i; \
            } \
        } \
        for (long width = RUN; width < n; width *= 2) { \
            for (long start = 0; start < n; start += 2 * width) { \
                if (ck_stopped(stop)) return; \
                long middle = start + width < n ? start + width : n, end = start + 2 * width < n ? start + 2 * width : n; \
                long a = start, b = middle; \
                for (long k = start; k < end; k++) { \
                    bool second = a == middle; \
                    if (!second && b < end) { \
                        TYPE p = x[order[a] * stride], q = x[order[b] * stride]; \
                        second = descending ? LESS(p, q) : LESS(q, p); \
                    } \
                    work[k] = second ? order[b++] : order[a++]; \
                } \
            } \
            memcpy(order, work, (size_t)n * sizeof(int64_t)); \
        } \
    }
SORT(sort_f32, float, LESS_REAL)
SORT(sort_f64, double, LESS_REAL)
SORT(sort_i8, int8_t, LESS_WHOLE)
SORT(sort_u8, uint8_t, LESS_WHOLE)
SORT(sort_i32, int32_t, LESS_WHOLE)
SORT(sort_i64, int64_t, LESS_WHOLE)

// From so many on places are sorted by the digits of keys, which are integers in the order of the numbers: fewer passes over memory than merging takes.
enum { MANY = 2048, DIGIT = 11, DIGITS = 1 << DIGIT, STEP = 1 << 20 };

// Equal for equal numbers (0 and -0, all NaN), in their order, NaN last.
static inline uint32_t key_f32(float x) {
    uint32_t u;
    x = x == 0 ? 0 : x;
    memcpy(&u, &x, 4);
    return x != x ? UINT32_MAX : u >> 31 ? ~u : u | 0x80000000u;
}
static inline uint64_t key_f64(double x) {
    uint64_t u;
    x = x == 0 ? 0 : x;
    memcpy(&u, &x, 8);
    return x != x ? UINT64_MAX : u >> 63 ? ~u : u | 0x8000000000000000ull;
}
static inline uint32_t key_i8(int8_t x) { return (uint8_t)(x ^ 0x80); }
static inline uint32_t key_u8(uint8_t x) { return x; }
static inline uint32_t key_i32(int32_t x) { return (uint32_t)x ^ 0x80000000u; }
static inline uint64_t key_i64(int64_t x) { return (uint64_t)x ^ 0x8000000000000000ull; }

// Where the elements of each digit's value begin; false where all have the same.
static bool digit_starts(long n, long *counts) {
    long at = 0;
    for (long d = 0; d < DIGITS; d++) {
        if (counts[d] == n) return false;
        long count = counts[d];
        counts[d] = at;
        at += count;
    }
    return true;
}

// Keys of up to 32 bits: each lies above its place in one word.
#define RADIX_SHORT(NAME, TYPE, KEY, BITS) \
    static void NAME(bool descending, long n, long stride, const TYPE *x, int64_t *line, const ck_cell *stop) { \
        uint64_t *from = (uint64_t *)line, *to = from + n; \
        for (long i = 0; i < n; i++) from[i] = (uint64_t)(descending ? ~KEY(x[i * stride]) : KEY(x[i * stride])) << 32 | (uint64_t)i; \
        for (int shift = 32; shift < 32 + BITS; shift += DIGIT) { \
            long counts[DIGITS] = {0}; \
            for (long i = 0; i < n; i++) counts[from[i] >> shift & (DIGITS - 1)]++; \
            if (!digit_starts(n, counts)) continue; \
            for (long begin = 0; begin < n; begin += STEP) { \
                if (ck_stopped(stop)) return; \
                for (long i = begin; i < n && i < begin + STEP; i++) to[counts[from[i] >> shift & (DIGITS - 1)]++] = from[i]; \
            } \
            uint64_t *t = from; from = to; to = t; \
        } \
        for (long i = 0; i < n; i++) line[i] = (int64_t)(from[i] & UINT32_MAX); \
    }
RADIX_SHORT(radix_f32, float, key_f32, 32)
RADIX_SHORT(radix_i8, int8_t, key_i8, 8)
RADIX_SHORT(radix_u8, uint8_t, key_u8, 8)
RADIX_SHORT(radix_i32, int32_t, key_i32, 32)

#define RADIX_LONG(NAME, TYPE, KEY) \
    static void NAME(bool descending, long n, long stride, const TYPE *x, int64_t *line, const ck_cell *stop) { \
        struct pair { uint64_t key; int64_t place; } *from = (struct pair *)line, *to = from + n; \
        for (long i = 0; i < n; i++) from[i] = (struct pair){descending ? ~KEY(x[i * stride]) : KEY(x[i * stride]), i}; \
        for (int shift = 0; shift < 64; shift += DIGIT) { \
            long counts[DIGITS] = {0}; \
            for (long i = 0; i < n; i++) counts[from[i].key >> shift & (DIGITS - 1)]++; \
            if (!digit_starts(n, counts)) continue; \
            for (long begin = 0; begin < n; begin += STEP) { \
                if (ck_stopped(stop)) return; \
                for (long i = begin; i < n && i < begin + STEP; i++) to[counts[from[i].key >> shift & (DIGITS - 1)]++] = from[i]; \
            } \
            struct pair *t = from; from = to; to = t; \
        } \
        for (long i = 0; i < n; i++) line[i] = from[i].place; \
    }
RADIX_LONG(radix_f64, double, key_f64)
RADIX_LONG(radix_i64, int64_t, key_i64)

size_t ck_argsort_scratch(int type, long n) { return (size_t)(n < 1 ? 1 : n) * 8 * (n >= MANY && element_size(type) == 8 ? 4 : 2); }

#define ARGSORT(NAME, TYPE) { \
        const TYPE *from = (const TYPE *)x + o * n * inner + k; \
        if (n >= MANY && n < UINT32_MAX) radix_##NAME(descending, n, inner, from, line, stop); \
        else sort_##NAME(descending, n, inner, from, line, line + n, stop); \
    } break

void ck_argsort(bool descending, int type, long outer, long n, long inner, const void *x, int64_t *line, int64_t *out, const ck_cell *stop) {
    for (long o = 0; o < outer; o++) {
        for (long k = 0; k < inner; k++) {
            if (ck_stopped(stop)) return;
            switch (type) {
            case CK_F32: ARGSORT(f32, float); case CK_F64: ARGSORT(f64, double); case CK_I8: ARGSORT(i8, int8_t);
            case CK_I32: ARGSORT(i32, int32_t); case CK_I64: ARGSORT(i64, int64_t); default: ARGSORT(u8, uint8_t);
            }
            for (long i = 0; i < n; i++) out[(o * n + i) * inner + k] = line[i];
        }
    }
}

#define SEARCH(TYPE, LESS) \
    for (long i = 0; i < count; i++) { \
        TYPE v = ((const TYPE *)values)[i]; \
        long low = 0, high = n; \
        while (low < high) { \
            long middle = low + (high - low) / 2; \
            TYPE s = ((const TYPE *)sorted)[middle]; \
            if (right ? !LESS(v, s) : LESS(s, v)) low = middle + 1; else high = middle; \
        } \
        out[i] = low; \
    } break

void ck_search(bool right, int type, long n, const void *sorted, long count, const void *values, int64_t *out) {
    switch (type) {
    case CK_F32: SEARCH(float, LESS_REAL); case CK_F64: SEARCH(double, LESS_REAL); case CK_I8: SEARCH(int8_t, LESS_WHOLE);
    case CK_I32: SEARCH(int32_t, LESS_WHOLE); case CK_I64: SEARCH(int64_t, LESS_WHOLE); default: SEARCH(uint8_t, LESS_WHOLE);
    }
}

// Where the largest (smallest) so far stands; of equals the last one, and from the first NaN on that.
#define RUNNING(TYPE) { \
        const TYPE *p = x; \
        for (long o = 0; o < outer; o++) for (long k = 0; k < inner; k++) { \
            long best = 0; \
            for (long i = 0; i < n; i++) { \
                TYPE v = p[(o * n + i) * inner + k], b = p[(o * n + best) * inner + k]; \
                if (v != v ? 1 : b != b ? 0 : max ? v >= b : v <= b) best = i; \
                out[(o * n + i) * inner + k] = best; \
            } \
        } } break

void ck_running(bool max, int type, long outer, long n, long inner, const void *x, int64_t *out) {
    switch (type) {
    case CK_F32: RUNNING(float); case CK_F64: RUNNING(double); case CK_I8: RUNNING(int8_t);
    case CK_I32: RUNNING(int32_t); case CK_I64: RUNNING(int64_t); default: RUNNING(uint8_t);
    }
}
