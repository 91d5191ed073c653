// Softmax and its kin along the middle of [outer, n, inner], and the cross entropy of labels.
#include "internal.h"
#pragma clang fp contract(fast)

// e^x within 1 unit in the last place, for x at most 0 as it stands in a softmax; below -104 the result is 0.
INLINE float exp_f32(float x) {
    float c = x < -104.0f ? -104.0f : x;
    float t = c * 0x1.715476p0f + 0x1.8p23f;
    float k = t - 0x1.8p23f;
    float r = c - k * 0x1.62e4p-1f;
    r = r - k * 0x1.7f7d1cp-20f;
    float p = 1.0f / 5040;
    p = p * r + 1.0f / 720; p = p * r + 1.0f / 120; p = p * r + 1.0f / 24; p = p * r + 1.0f / 6; p = p * r + 0.5f; p = p * r + 1.0f; p = p * r + 1.0f;
    // In two steps, so that results below the smallest normal number come out.
    int e = (int)k, half = e / 2;
    int32_t u = (half + 127) << 23, v = (e - half + 127) << 23;
    float a, b;
    memcpy(&a, &u, 4); memcpy(&b, &v, 4);
    return x != x ? x : p * a * b;
}
INLINE double exp_f64(double x) { return exp(x); }

enum { LANES = 32, BLOCK = 64 };

#define SOFTMAX(T, EXP, LOG, NAME, BACK) \
    CLONES void NAME(bool logarithm, long outer, long n, long inner, const T *x, T *out) { \
        for (long o = 0; o < outer; o++, x += n * inner, out += n * inner) { \
            if (inner == 1) { \
                T part[LANES], most = -INFINITY; \
                for (int j = 0; j < LANES; j++) part[j] = -INFINITY; \
                long i = 0; \
                for (; i + LANES <= n; i += LANES) VECTOR for (int j = 0; j < LANES; j++) part[j] = x[i + j] > part[j] ? x[i + j] : part[j]; \
                for (; i < n; i++) most = x[i] > most ? x[i] : most; \
                for (int j = 0; j < LANES; j++) most = part[j] > most ? part[j] : most; \
                T sums[LANES] = {0}; \
                T sum = 0; \
                if (logarithm) { \
                    for (i = 0; i + LANES <= n; i += LANES) VECTOR for (int j = 0; j < LANES; j++) sums[j] += EXP(x[i + j] - most); \
                    for (; i < n; i++) sum += EXP(x[i] - most); \
                    for (int j = 0; j < LANES; j++) sum += sums[j]; \
                    T less = LOG(sum); \
                    VECTOR for (i = 0; i < n; i++) out[i] = x[i] - most - less; \
                } else { \
                    for (i = 0; i + LANES <= n; i += LANES) VECTOR for (int j = 0; j < LANES; j++) { T e = EXP(x[i + j] - most); out[i + j] = e; sums[j] += e; } \
                    for (; i < n; i++) { T e = EXP(x[i] - most); out[i] = e; sum += e; } \
                    for (int j = 0; j < LANES; j++) sum += sums[j]; \
                    T scale = 1 / sum; \
                    VECTOR for (i = 0; i < n; i++) out[i] *= scale; \
                } \
                continue; \
            } \
            for (long b = 0; b < inner; b += BLOCK) { \
                long m = inner - b < BLOCK ? inner - b : BLOCK; \
                T most[BLOCK], sum[BLOCK]; \
                for (long j = 0; j < m; j++) { most[j] = -INFINITY; sum[j] = 0; } \
                for (long i = 0; i < n; i++) { const T *r = x + i * inner + b; VECTOR for (long j = 0; j < m; j++) most[j] = r[j] > most[j] ? r[j] : most[j]; } \
                for (long i = 0; i < n; i++) { const T *r = x + i * inner + b; VECTOR for (long j = 0; j < m; j++) sum[j] += EXP(r[j] - most[j]); } \
                if (logarithm) for (long j = 0; j < m; j++) sum[j] = LOG(sum[j]); \
                for (long i = 0; i < n; i++) { \
                    const T *r = x + i * inner + b; \
                    T *to = out + i * inner + b; \
                    if (logarithm) { VECTOR for (long j = 0; j < m; j++) to[j] = r[j] - most[j] - sum[j]; } \
                    else { VECTOR for (long j = 0; j < m; j++) to[j] = EXP(r[j] - most[j]) / sum[j]; } \
                } \
            } \
        } \
    } \
    CLONES void BACK(bool logarithm, long outer, long n, long inner, const T *g, const T *y, T *out) { \
        for (long o = 0; o < outer; o++, g += n * inner, y += n * inner, out += n * inner) for (long b = 0; b < inner; b += BLOCK) { \
            long m = inner - b < BLOCK ? inner - b : BLOCK; \
            double sum[BLOCK] = {0}; \
            for (long i = 0; i < n; i++) { \
                const T *u = g + i * inner + b, *v = y + i * inner + b; \
                if (logarithm) { VECTOR for (long j = 0; j < m; j++) sum[j] += u[j]; } \
                else { VECTOR for (long j = 0; j < m; j++) sum[j] += (double)u[j] * v[j]; } \
            } \
            for (long i = 0; i < n; i++) { \
                const T *u = g + i * inner + b, *v = y + i * inner + b; \
                T *to = out + i * inner + b; \
                if (logarithm) { VECTOR for (long j = 0; j < m; j++) to[j] = u[j] - EXP(v[j]) * (T)sum[j]; } \
                else { VECTOR for (long j = 0; j < m; j++) to[j] = v[j] * (u[j] - (T)sum[j]); } \
            } \
        } \
    }
SOFTMAX(float, exp_f32, logf, softmax_f32, softmax_back_f32)
SOFTMAX(double, exp_f64, log, softmax_f64, softmax_back_f64)

void ck_softmax(bool logarithm, int type, long outer, long n, long inner, const void *x, void *out) {
    if (type == CK_F64) softmax_f64(logarithm, outer, n, inner, x, out); else softmax_f32(logarithm, outer, n, inner, x, out);
}

void ck_softmax_back(bool logarithm, int type, long outer, long n, long inner, const void *g, const void *y, void *out) {
    if (type == CK_F64) softmax_back_f64(logarithm, outer, n, inner, g, y, out); else softmax_back_f32(logarithm, outer, n, inner, g, y, out);
}

#define CROSS_ENTROPY(T, EXP, LOG, NAME, BACK) \
    CLONES void NAME(long outer, long n, long inner, const T *x, const int64_t *labels, const T *weight, const ck_labels *how, T *out) { \
        double total = 0; \
        for (long o = 0; o < outer; o++, x += n * inner) for (long i = 0; i < inner; i++) { \
            int64_t label = *labels++; \
            double loss = 0; \
            if (label != how->ignored) { \
                const T *r = x + i; \
                T most = -INFINITY; \
                for (long k = 0; k < n; k++) most = r[k * inner] > most ? r[k * inner] : most; \
                double sum = 0, smooth = 0; \
                if (inner == 1) { VECTOR for (long k = 0; k < n; k++) sum += EXP(r[k] - most); } \
                else for (long k = 0; k < n; k++) sum += EXP(r[k * inner] - most); \
                double log_sum = (double)most + log(sum); \
                if (how->smoothing != 0) for (long k = 0; k < n; k++) smooth += (weight ? weight[k] : 1) * (log_sum - r[k * inner]); \
                loss = (1 - how->smoothing) * (weight ? weight[label] : 1) * (log_sum - r[label * inner]) + (how->smoothing != 0 ? how->smoothing / (double)n * smooth : 0); \
            } \
            if (how->reduced) total += loss; else *out++ = (T)loss; \
        } \
        if (how->reduced) *out = (T)(total * how->scale); \
    } \
    CLONES void BACK(long outer, long n, long inner, const T *g, const T *x, const int64_t *labels, const T *weight, const ck_labels *how, T *out) { \
        double all = 0; \
        for (long k = 0; weight && k < n; k++) all += weight[k]; \
        for (long o = 0; o < outer; o++, x += n * inner, out += n * inner) for (long i = 0; i < inner; i++) { \
            int64_t label = *labels++; \
            T coefficient = how->reduced ? (T)(*g * how->scale) : *g++; \
            const T *r = x + i; \
            T *to = out + i; \
            if (label == how->ignored) { for (long k = 0; k < n; k++) to[k * inner] = 0; continue; } \
            T most = -INFINITY, sum = 0; \
            for (long k = 0; k < n; k++) most = r[k * inner] > most ? r[k * inner] : most; \
            for (long k = 0; k < n; k++) { T e = EXP(r[k * inner] - most); to[k * inner] = e; sum += e; } \
            double own = (1 - how->smoothing) * (weight ? weight[label] : 1); \
            T scale = (T)((own + how->smoothing * (weight ? all / (double)n : 1)) * coefficient / sum); \
            for (long k = 0; k < n; k++) to[k * inner] *= scale; \
            if (how->smoothing != 0) for (long k = 0; k < n; k++) to[k * inner] -= (T)(how->smoothing / (double)n * (weight ? weight[k] : 1) * coefficient); \
            to[label * inner] -= (T)(own * coefficient); \
        } \
    }
CROSS_ENTROPY(float, exp_f32, logf, cross_entropy_f32, cross_entropy_back_f32)
CROSS_ENTROPY(double, exp_f64, log, cross_entropy_f64, cross_entropy_back_f64)

void ck_cross_entropy(int type, long outer, long n, long inner, const void *x, const int64_t *labels, const void *weight, const ck_labels *how, void *out) {
    if (type == CK_F64) cross_entropy_f64(outer, n, inner, x, labels, weight, how, out); else cross_entropy_f32(outer, n, inner, x, labels, weight, how, out);
}

void ck_cross_entropy_back(int type, long outer, long n, long inner, const void *g, const void *x, const int64_t *labels, const void *weight, const ck_labels *how, void *out) {
    if (type == CK_F64) cross_entropy_back_f64(outer, n, inner, g, x, labels, weight, how, out); else cross_entropy_back_f32(outer, n, inner, g, x, labels, weight, how, out);
}

// What each label wants of the classes: its own weight, and its part of the smoothing.
#define LABEL_TARGETS(T, NAME) \
    static void NAME(long outer, long n, long inner, const int64_t *labels, const T *weight, const ck_labels *how, T *out) { \
        for (long o = 0; o < outer; o++, out += n * inner) for (long i = 0; i < inner; i++) { \
            int64_t label = *labels++; \
            bool counts = label != how->ignored; \
            for (long k = 0; k < n; k++) out[k * inner + i] = counts ? (T)(how->smoothing / (double)n * (weight ? weight[k] : 1)) : 0; \
            if (counts) out[label * inner + i] += (T)((1 - how->smoothing) * (weight ? weight[label] : 1)); \
        } \
    }
LABEL_TARGETS(float, label_targets_f32)
LABEL_TARGETS(double, label_targets_f64)

void ck_label_targets(int type, long outer, long n, long inner, const int64_t *labels, const void *weight, const ck_labels *how, void *out) {
    if (type == CK_F64) label_targets_f64(outer, n, inner, labels, weight, how, out); else label_targets_f32(outer, n, inner, labels, weight, how, out);
}

#define BINARY_CROSS_ENTROPY(T, LOG, NAME) \
    static void NAME(long n, const T *x, const T *y, T *out) { \
        for (long i = 0; i < n; i++) { \
            T a = LOG(x[i]), b = LOG(1 - x[i]); \
            a = a < -100 ? -100 : a; b = b < -100 ? -100 : b; \
            out[i] = (y[i] - 1) * b - y[i] * a; \
        } \
    }
BINARY_CROSS_ENTROPY(float, logf, binary_cross_entropy_f32)
BINARY_CROSS_ENTROPY(double, log, binary_cross_entropy_f64)

void ck_binary_cross_entropy(int type, long n, const void *x, const void *y, void *out) {
    if (type == CK_F64) binary_cross_entropy_f64(n, x, y, out); else binary_cross_entropy_f32(n, x, y, out);
}
