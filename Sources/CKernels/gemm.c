// Matrix products for the types that no library serves: blocked over k and rows so that a strip of b stays in cache.
#include "internal.h"
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

void ck_gemm(int type, bool ta, bool tb, long m, long n, long k, const void *a, const void *b, void *out) {
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
