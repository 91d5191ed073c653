// Batch and layer normalisation. Means and variances are summed in double, in two passes, so that large means cost no digits.
#include "internal.h"
#pragma clang fp contract(fast)

enum { BLOCK = 64 };

// Channels are taken in blocks: for each, a strip of sums stands on the stack, and rows of one element (inner = 1) are summed side by side.
#define NORMALIZE(T, MOMENTS, APPLY, SUMS, BACK, LAYER, LAYER_BACK) \
    CLONES void MOMENTS(long outer, long channels, long inner, const T *x, T *out) { \
        double count = (double)(outer * inner); \
        for (long c0 = 0; c0 < channels; c0 += BLOCK) { \
            long m = channels - c0 < BLOCK ? channels - c0 : BLOCK; \
            double mean[BLOCK] = {0}, squares[BLOCK] = {0}; \
            for (int pass = 0; pass < 2; pass++) { \
                for (long o = 0; o < outer; o++) { \
                    const T *r = x + (o * channels + c0) * inner; \
                    if (inner == 1) { \
                        if (pass == 0) { VECTOR for (long j = 0; j < m; j++) mean[j] += r[j]; } \
                        else { VECTOR for (long j = 0; j < m; j++) { double d = r[j] - mean[j]; squares[j] += d * d; } } \
                        continue; \
                    } \
                    for (long j = 0; j < m; j++, r += inner) { \
                        double part[16] = {0}, at = mean[j], sum = 0; \
                        long i = 0; \
                        if (pass == 0) { \
                            for (; i + 16 <= inner; i += 16) VECTOR for (int k = 0; k < 16; k++) part[k] += r[i + k]; \
                            for (; i < inner; i++) sum += r[i]; \
                        } else { \
                            for (; i + 16 <= inner; i += 16) VECTOR for (int k = 0; k < 16; k++) { double d = r[i + k] - at; part[k] += d * d; } \
                            for (; i < inner; i++) { double d = r[i] - at; sum += d * d; } \
                        } \
                        for (int k = 0; k < 16; k++) sum += part[k]; \
                        if (pass == 0) mean[j] += sum; else squares[j] += sum; \
                    } \
                } \
                if (pass == 0) for (long j = 0; j < m; j++) mean[j] /= count; \
            } \
            for (long j = 0; j < m; j++) { out[c0 + j] = (T)mean[j]; out[channels + c0 + j] = (T)(squares[j] / count); } \
        } \
    } \
    CLONES void APPLY(long outer, long channels, long inner, double eps, const T *x, const T *moments, const T *gamma, const T *beta, T *out) { \
        for (long c0 = 0; c0 < channels; c0 += BLOCK) { \
            long m = channels - c0 < BLOCK ? channels - c0 : BLOCK; \
            T scale[BLOCK], mean[BLOCK], shift[BLOCK]; \
            for (long j = 0; j < m; j++) { \
                scale[j] = (T)((gamma ? gamma[c0 + j] : 1) / sqrt(moments[channels + c0 + j] + eps)); \
                mean[j] = moments[c0 + j]; \
                shift[j] = beta ? beta[c0 + j] : 0; \
            } \
            for (long o = 0; o < outer; o++) { \
                const T *r = x + (o * channels + c0) * inner; \
                T *to = out + (o * channels + c0) * inner; \
                if (inner == 1) { VECTOR for (long j = 0; j < m; j++) to[j] = (r[j] - mean[j]) * scale[j] + shift[j]; continue; } \
                for (long j = 0; j < m; j++, r += inner, to += inner) { \
                    T a = scale[j], b = mean[j], c = shift[j]; \
                    VECTOR for (long i = 0; i < inner; i++) to[i] = (r[i] - b) * a + c; \
                } \
            } \
        } \
    } \
    CLONES void SUMS(long outer, long channels, long inner, double eps, const T *g, const T *x, const T *moments, T *out) { \
        for (long c0 = 0; c0 < channels; c0 += BLOCK) { \
            long m = channels - c0 < BLOCK ? channels - c0 : BLOCK; \
            double plain[BLOCK] = {0}, scaled[BLOCK] = {0}; \
            for (long o = 0; o < outer; o++) { \
                const T *u = g + (o * channels + c0) * inner, *r = x + (o * channels + c0) * inner, *mean = moments + c0; \
                if (inner == 1) { VECTOR for (long j = 0; j < m; j++) { double d = u[j]; plain[j] += d; scaled[j] += d * (r[j] - mean[j]); } continue; } \
                for (long j = 0; j < m; j++, u += inner, r += inner) { \
                    double a[8] = {0}, b[8] = {0}, s = 0, t = 0, at = mean[j]; \
                    long i = 0; \
                    for (; i + 8 <= inner; i += 8) VECTOR for (int k = 0; k < 8; k++) { double d = u[i + k]; a[k] += d; b[k] += d * (r[i + k] - at); } \
                    for (; i < inner; i++) { s += u[i]; t += u[i] * (r[i] - at); } \
                    for (int k = 0; k < 8; k++) { s += a[k]; t += b[k]; } \
                    plain[j] += s; scaled[j] += t; \
                } \
            } \
            for (long j = 0; j < m; j++) { out[c0 + j] = (T)plain[j]; out[channels + c0 + j] = (T)(scaled[j] / sqrt(moments[channels + c0 + j] + eps)); } \
        } \
    } \
    CLONES void BACK(long outer, long channels, long inner, double eps, const T *g, const T *x, const T *moments, const T *gamma, const T *sums, T *out) { \
        double count = (double)(outer * inner); \
        for (long c0 = 0; c0 < channels; c0 += BLOCK) { \
            long m = channels - c0 < BLOCK ? channels - c0 : BLOCK; \
            T scale[BLOCK], constant[BLOCK], slope[BLOCK], mean[BLOCK]; \
            for (long j = 0; j < m; j++) { \
                double inverse = 1 / sqrt(moments[channels + c0 + j] + eps); \
                scale[j] = (T)((gamma ? gamma[c0 + j] : 1) * inverse); \
                constant[j] = (T)(sums[c0 + j] / count); \
                slope[j] = (T)(sums[channels + c0 + j] * inverse / count); \
                mean[j] = moments[c0 + j]; \
            } \
            for (long o = 0; o < outer; o++) { \
                const T *u = g + (o * channels + c0) * inner, *r = x + (o * channels + c0) * inner; \
                T *to = out + (o * channels + c0) * inner; \
                if (inner == 1) { VECTOR for (long j = 0; j < m; j++) to[j] = (u[j] - constant[j] - (r[j] - mean[j]) * slope[j]) * scale[j]; continue; } \
                for (long j = 0; j < m; j++, u += inner, r += inner, to += inner) { \
                    T a = scale[j], b = constant[j], c = slope[j], d = mean[j]; \
                    VECTOR for (long i = 0; i < inner; i++) to[i] = (u[i] - b - (r[i] - d) * c) * a; \
                } \
            } \
        } \
    } \
    INLINE void LAYER##_row(long n, const T *x, double eps, double *mean, double *inverse) { \
        double part[16] = {0}, sum = 0, squares = 0; \
        long i = 0; \
        for (; i + 16 <= n; i += 16) VECTOR for (int k = 0; k < 16; k++) part[k] += x[i + k]; \
        for (; i < n; i++) sum += x[i]; \
        for (int k = 0; k < 16; k++) { sum += part[k]; part[k] = 0; } \
        double at = sum / (double)n; \
        for (i = 0; i + 16 <= n; i += 16) VECTOR for (int k = 0; k < 16; k++) { double d = x[i + k] - at; part[k] += d * d; } \
        for (; i < n; i++) { double d = x[i] - at; squares += d * d; } \
        for (int k = 0; k < 16; k++) squares += part[k]; \
        *mean = at; \
        *inverse = 1 / sqrt(squares / (double)n + eps); \
    } \
    CLONES void LAYER(long rows, long n, double eps, const T *x, const T *gamma, const T *beta, T *out) { \
        for (long o = 0; o < rows; o++, x += n, out += n) { \
            double at, inverse; \
            LAYER##_row(n, x, eps, &at, &inverse); \
            T mean = (T)at, scale = (T)inverse; \
            if (gamma && beta) { VECTOR for (long i = 0; i < n; i++) out[i] = (x[i] - mean) * scale * gamma[i] + beta[i]; } \
            else { VECTOR for (long i = 0; i < n; i++) out[i] = (x[i] - mean) * scale; \
                if (gamma) { VECTOR for (long i = 0; i < n; i++) out[i] *= gamma[i]; } \
                if (beta) { VECTOR for (long i = 0; i < n; i++) out[i] += beta[i]; } } \
        } \
    } \
    CLONES void LAYER_BACK(long rows, long n, double eps, const T *g, const T *x, const T *gamma, T *out) { \
        for (long o = 0; o < rows; o++, g += n, x += n, out += n) { \
            double mean, inverse, sum = 0, scaled = 0; \
            LAYER##_row(n, x, eps, &mean, &inverse); \
            for (long i = 0; i < n; i++) { double u = (double)g[i] * (gamma ? gamma[i] : 1); sum += u; scaled += u * (x[i] - mean); } \
            T constant = (T)(sum / (double)n), slope = (T)(scaled * inverse * inverse / (double)n), at = (T)mean, scale = (T)inverse; \
            if (gamma) { VECTOR for (long i = 0; i < n; i++) out[i] = (g[i] * gamma[i] - constant - (x[i] - at) * slope) * scale; } \
            else { VECTOR for (long i = 0; i < n; i++) out[i] = (g[i] - constant - (x[i] - at) * slope) * scale; } \
        } \
    }
NORMALIZE(float, moments_f32, batch_f32, sums_f32, batch_back_f32, layer_f32, layer_back_f32)
NORMALIZE(double, moments_f64, batch_f64, sums_f64, batch_back_f64, layer_f64, layer_back_f64)

void ck_moments(int type, long outer, long channels, long inner, const void *x, void *out) {
    if (type == CK_F64) moments_f64(outer, channels, inner, x, out); else moments_f32(outer, channels, inner, x, out);
}
void ck_batch_norm(int type, long outer, long channels, long inner, double eps, const void *x, const void *moments, const void *gamma, const void *beta, void *out) {
    if (type == CK_F64) batch_f64(outer, channels, inner, eps, x, moments, gamma, beta, out); else batch_f32(outer, channels, inner, eps, x, moments, gamma, beta, out);
}
void ck_batch_norm_sums(int type, long outer, long channels, long inner, double eps, const void *g, const void *x, const void *moments, void *out) {
    if (type == CK_F64) sums_f64(outer, channels, inner, eps, g, x, moments, out); else sums_f32(outer, channels, inner, eps, g, x, moments, out);
}
void ck_batch_norm_back(int type, long outer, long channels, long inner, double eps, const void *g, const void *x, const void *moments, const void *gamma, const void *sums, void *out) {
    if (type == CK_F64) batch_back_f64(outer, channels, inner, eps, g, x, moments, gamma, sums, out); else batch_back_f32(outer, channels, inner, eps, g, x, moments, gamma, sums, out);
}
void ck_layer_norm(int type, long rows, long n, double eps, const void *x, const void *gamma, const void *beta, void *out) {
    if (type == CK_F64) layer_f64(rows, n, eps, x, gamma, beta, out); else layer_f32(rows, n, eps, x, gamma, beta, out);
}
void ck_layer_norm_back(int type, long rows, long n, double eps, const void *g, const void *x, const void *gamma, void *out) {
    if (type == CK_F64) layer_back_f64(rows, n, eps, g, x, gamma, out); else layer_back_f32(rows, n, eps, g, x, gamma, out);
}
