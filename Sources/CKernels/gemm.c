// Matrix products for the types that no library serves: blocked over k and rows so that a strip of b stays in cache.
#include "internal.h"
#include <stdlib.h>
#pragma clang fp contract(fast)

#define GEMM(NAME, TYPE) \
    CLONES void NAME(bool ta, bool tb, long m, long n, long k, const TYPE *a, const TYPE *b, TYPE *out) { \
        memset(out, 0, (size_t)(m * n) * sizeof(TYPE)); \
        if (tb) { \
            for (long i = 0; i < m; i++) for (long j = 0; j < n; j++) { \
                TYPE acc = 0; \
                const TYPE *y = b + j * k; \
                if (ta) for (long p = 0; p < k; p++) acc += a[p * m + i] * y[p]; \
                else { const TYPE *x = a + i * k; for (long p = 0; p < k; p++) acc += x[p] * y[p]; } \
                out[i * n + j] = acc; \
            } \
            return; \
        } \
        enum { K = 64 }; \
        for (long p0 = 0; p0 < k; p0 += K) { \
            long p1 = p0 + K < k ? p0 + K : k; \
            for (long i = 0; i < m; i++) { \
                TYPE *row = out + i * n; \
                for (long p = p0; p < p1; p++) { \
                    TYPE x = ta ? a[p * m + i] : a[i * k + p]; \
                    const TYPE *y = b + p * n; \
                    VECTOR for (long j = 0; j < n; j++) row[j] += x * y[j]; \
                } \
            } \
        } \
    }
GEMM(ck_gemm_f32, float)
GEMM(ck_gemm_f64, double)
GEMM(ck_gemm_u8, uint8_t)
GEMM(ck_gemm_u32, uint32_t)
GEMM(ck_gemm_u64, uint64_t)

// Products of double: strips of a (ROWS high) and of b (COLUMNS wide) are packed, so that the innermost loop reads both one element after the other and keeps its sums
// in registers. Every sum runs over k in the same order wherever the matrices are cut, so threads don't change it.
typedef double eight __attribute__((vector_size(64), aligned(8)));
enum { ROWS = 4, COLUMNS = 16, DEPTH = 256, STRIP = 64 };

typedef struct {
    bool ta, tb;
    long m, n, k;
    const double *a, *b;
    double *out;
    long first;
} product;

CLONES void ck_gemm_strip(long depth, const double *a, const double *b, double *sums) {
    eight s[ROWS][2] = {0};
    for (long p = 0; p < depth; p++, a += ROWS, b += COLUMNS) {
        eight x, y;
        memcpy(&x, b, sizeof x);
        memcpy(&y, b + 8, sizeof y);
        for (int i = 0; i < ROWS; i++) {
            s[i][0] += a[i] * x;
            s[i][1] += a[i] * y;
        }
    }
    memcpy(sums, s, sizeof s);
}

static void product_rows(void *context, long begin, long end) {
    const product *q = context;
    long m = q->m, n = q->n, k = q->k;
    begin += q->first;
    end += q->first;
    for (long i = begin; i < end; i++) memset(q->out + i * n, 0, (size_t)n * sizeof(double));
    _Alignas(64) double a[STRIP * DEPTH], b[COLUMNS * DEPTH], sums[ROWS * COLUMNS];
    for (long i0 = begin; i0 < end; i0 += STRIP) {
        long rows = end - i0 < STRIP ? end - i0 : STRIP;
        for (long p0 = 0; p0 < k; p0 += DEPTH) {
            long depth = k - p0 < DEPTH ? k - p0 : DEPTH;
            for (long i = 0; i < rows; i += ROWS)
                for (long r = 0; r < ROWS; r++)
                    for (long p = 0; p < depth; p++)
                        a[i * depth + p * ROWS + r] = i + r >= rows ? 0 : q->ta ? q->a[(p0 + p) * m + i0 + i + r] : q->a[(i0 + i + r) * k + p0 + p];
            for (long j0 = 0; j0 < n; j0 += COLUMNS) {
                long columns = n - j0 < COLUMNS ? n - j0 : COLUMNS;
                if (!q->tb && columns == COLUMNS)
                    for (long p = 0; p < depth; p++) memcpy(b + p * COLUMNS, q->b + (p0 + p) * n + j0, COLUMNS * sizeof(double));
                else for (long p = 0; p < depth; p++)
                    for (long j = 0; j < COLUMNS; j++)
                        b[p * COLUMNS + j] = j >= columns ? 0 : q->tb ? q->b[(j0 + j) * k + p0 + p] : q->b[(p0 + p) * n + j0 + j];
                for (long i = 0; i < rows; i += ROWS) {
                    ck_gemm_strip(depth, a + i * depth, b, sums);
                    for (long r = 0; r < ROWS && i + r < rows; r++) {
                        double *row = q->out + (i0 + i + r) * n + j0;
                        for (long j = 0; j < columns; j++) row[j] += sums[r * COLUMNS + j];
                    }
                }
            }
        }
    }
}

void ck_gemm_rows(bool ta, bool tb, long m, long n, long k, const double *a, const double *b, double *out, long first, long count) {
    product q = {ta, tb, m, n, k, a, b, out, first};
    ck_parallel_for(count, STRIP, &q, product_rows);
}

void ck_gemm(int type, bool ta, bool tb, long m, long n, long k, const void *a, const void *b, void *out) {
    if (type == CK_F64 && m * n * k >= 4096 && n >= COLUMNS / 2) {
        ck_gemm_rows(ta, tb, m, n, k, a, b, out, 0, m);
        return;
    }
    switch (type) {
    case CK_F32: ck_gemm_f32(ta, tb, m, n, k, a, b, out); break;
    case CK_F64: ck_gemm_f64(ta, tb, m, n, k, a, b, out); break;
    case CK_I32: ck_gemm_u32(ta, tb, m, n, k, a, b, out); break;
    case CK_I64: ck_gemm_u64(ta, tb, m, n, k, a, b, out); break;
    default: ck_gemm_u8(ta, tb, m, n, k, a, b, out); break;
    }
}

#define ADD_CHANNELS(NAME, TYPE) \
    CLONES void NAME(long outer, long channels, long inner, const TYPE *b, TYPE *out) { \
        for (long o = 0; o < outer; o++) { \
            if (inner == 1) { VECTOR for (long c = 0; c < channels; c++) out[c] += b[c]; out += channels; continue; } \
            for (long c = 0; c < channels; c++, out += inner) VECTOR for (long i = 0; i < inner; i++) out[i] += b[c]; \
        } \
    }
ADD_CHANNELS(ck_add_channels_f32, float)
ADD_CHANNELS(ck_add_channels_f64, double)

void ck_add_channels(int type, long outer, long channels, long inner, const void *b, void *out) {
    if (type == CK_F64) ck_add_channels_f64(outer, channels, inner, b, out); else ck_add_channels_f32(outer, channels, inner, b, out);
}
