// Order: stable merge sort of places, and binary search. NaN counts as larger than every number, so it comes last, as in numpy and PyTorch.
#include "internal.h"

#define LESS_REAL(A, B) ((A) < (B) || ((B) != (B) && (A) == (A)))
#define LESS_WHOLE(A, B) ((A) < (B))

// Sorts the n places in `order` (n more for work behind them) by x at a stride.
#define SORT(NAME, TYPE, LESS) \
    static void NAME(bool descending, long n, long stride, const TYPE *x, int64_t *order, int64_t *work) { \
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

void ck_argsort(bool descending, int type, long outer, long n, long inner, const void *x, int64_t *line, int64_t *out) {
    int size = element_size(type);
    for (long o = 0; o < outer; o++) {
        for (long k = 0; k < inner; k++) {
            const char *from = (const char *)x + (o * n * inner + k) * size;
            switch (type) {
            case CK_F32: sort_f32(descending, n, inner, (const void *)from, line, line + n); break;
            case CK_F64: sort_f64(descending, n, inner, (const void *)from, line, line + n); break;
            case CK_I8: sort_i8(descending, n, inner, (const void *)from, line, line + n); break;
            case CK_I32: sort_i32(descending, n, inner, (const void *)from, line, line + n); break;
            case CK_I64: sort_i64(descending, n, inner, (const void *)from, line, line + n); break;
            default: sort_u8(descending, n, inner, (const void *)from, line, line + n); break;
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
