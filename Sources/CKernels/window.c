// Windows over the last two axes: the columns of convolutions that no library serves, and pooling. A plane is one image of one channel.
#include "internal.h"

#define COLUMNS(T, NAME, BACK) \
    static void NAME(long channels, const ck_window *g, const T *x, T *col) { \
        long p = g->oh * g->ow; \
        for (long c = 0; c < channels; c++, x += g->h * g->w) \
            for (long i = 0; i < g->kh; i++) for (long j = 0; j < g->kw; j++, col += p) \
                for (long oy = 0; oy < g->oh; oy++) { \
                    long y = oy * g->sh - g->ph + i * g->dh; \
                    T *row = col + oy * g->ow; \
                    if (y < 0 || y >= g->h) { memset(row, 0, (size_t)g->ow * sizeof(T)); continue; } \
                    for (long ox = 0; ox < g->ow; ox++) { \
                        long at = ox * g->sw - g->pw + j * g->dw; \
                        row[ox] = at < 0 || at >= g->w ? 0 : x[y * g->w + at]; \
                    } \
                } \
    } \
    static void BACK(long channels, const ck_window *g, const T *col, T *x) { \
        long p = g->oh * g->ow; \
        memset(x, 0, (size_t)(channels * g->h * g->w) * sizeof(T)); \
        for (long c = 0; c < channels; c++, x += g->h * g->w) \
            for (long i = 0; i < g->kh; i++) for (long j = 0; j < g->kw; j++, col += p) \
                for (long oy = 0; oy < g->oh; oy++) { \
                    long y = oy * g->sh - g->ph + i * g->dh; \
                    if (y < 0 || y >= g->h) continue; \
                    for (long ox = 0; ox < g->ow; ox++) { \
                        long at = ox * g->sw - g->pw + j * g->dw; \
                        if (at >= 0 && at < g->w) x[y * g->w + at] += col[oy * g->ow + ox]; \
                    } \
                } \
    }
COLUMNS(float, columns_f32, images_f32)
COLUMNS(double, columns_f64, images_f64)

void ck_columns(int type, long channels, const ck_window *g, const void *x, void *columns) {
    if (type == CK_F64) columns_f64(channels, g, x, columns); else columns_f32(channels, g, x, columns);
}

void ck_images(int type, long channels, const ck_window *g, const void *columns, void *x) {
    if (type == CK_F64) images_f64(channels, g, columns, x); else images_f32(channels, g, columns, x);
}

// The place of the largest in a window, the first of equals; a NaN is larger than all.
#define LARGEST(T, NAME) \
    INLINE long NAME(const ck_window *g, const T *x, long oy, long ox) { \
        long y0 = oy * g->sh - g->ph, x0 = ox * g->sw - g->pw, best = -1; \
        while (y0 < 0) y0 += g->dh; \
        while (x0 < 0) x0 += g->dw; \
        long y1 = oy * g->sh - g->ph + (g->kh - 1) * g->dh + 1, x1 = ox * g->sw - g->pw + (g->kw - 1) * g->dw + 1; \
        if (y1 > g->h) y1 = g->h; \
        if (x1 > g->w) x1 = g->w; \
        T most = -INFINITY; \
        for (long y = y0; y < y1; y += g->dh) for (long i = x0; i < x1; i += g->dw) { \
            T v = x[y * g->w + i]; \
            if (best < 0 || v > most || v != v) { most = v; best = y * g->w + i; } \
        } \
        return best; \
    }
LARGEST(float, largest_f32)
LARGEST(double, largest_f64)

#define MAX_POOL(T, NAME, LARGEST) \
    CLONES void NAME(int way, long planes, const ck_window *g, const T *a, const T *x, T *out) { \
        long size = g->h * g->w, count = g->oh * g->ow; \
        if (way == CK_POOL_SCATTER) memset(out, 0, (size_t)(planes * size) * sizeof(T)); \
        if (way == CK_POOL && g->kh == 2 && g->kw == 2 && g->sh == 2 && g->sw == 2 && g->ph == 0 && g->pw == 0 && g->dh == 1 && g->dw == 1 && g->oh * 2 <= g->h && g->ow * 2 <= g->w) { \
            for (long p = 0; p < planes; p++, x += size) for (long oy = 0; oy < g->oh; oy++, out += g->ow) { \
                const T *r = x + 2 * oy * g->w, *s = r + g->w; \
                VECTOR for (long i = 0; i < g->ow; i++) { \
                    T u = r[2 * i], v = r[2 * i + 1], w = s[2 * i], z = s[2 * i + 1]; \
                    u = u > v || u != u ? u : v; w = w > z || w != w ? w : z; \
                    out[i] = u > w || u != u ? u : w; \
                } \
            } \
            return; \
        } \
        for (long p = 0; p < planes; p++, x += size) { \
            for (long oy = 0; oy < g->oh; oy++) for (long ox = 0; ox < g->ow; ox++) { \
                long at = LARGEST(g, x, oy, ox), o = oy * g->ow + ox; \
                if (way == CK_POOL_SCATTER) { if (at >= 0) out[at] += a[o]; } \
                else out[o] = at < 0 ? (way == CK_POOL ? -INFINITY : 0) : way == CK_POOL ? x[at] : a[at]; \
            } \
            if (way == CK_POOL_SCATTER) { a += count; out += size; } else { out += count; if (way == CK_POOL_GATHER) a += size; } \
        } \
    }
MAX_POOL(float, max_pool_f32, largest_f32)
MAX_POOL(double, max_pool_f64, largest_f64)

void ck_max_pool(int way, int type, long planes, const ck_window *g, const void *a, const void *x, void *out) {
    if (type == CK_F64) max_pool_f64(way, planes, g, a, x, out); else max_pool_f32(way, planes, g, a, x, out);
}

#define MEAN_POOL(T, NAME, BACK) \
    CLONES void NAME(long planes, long h, long w, const ck_span *rows, long oh, const ck_span *columns, long ow, double divisor, const T *x, T *out) { \
        bool halves = w == 2 * ow, even = halves && divisor == 0; \
        for (long i = 0; even && i < ow; i++) even = columns[i].start == 2 * i && columns[i].end == 2 * i + 2 && columns[i].divisor == 2; \
        for (long p = 0; p < planes; p++, x += h * w) for (long oy = 0; oy < oh; oy++, out += ow) { \
            ck_span r = rows[oy]; \
            if (even && r.end - r.start == 2) { \
                const T *u = x + r.start * w, *v = u + w; \
                T scale = (T)(1.0 / (2.0 * r.divisor)); \
                VECTOR for (long i = 0; i < ow; i++) out[i] = (u[2 * i] + u[2 * i + 1] + v[2 * i] + v[2 * i + 1]) * scale; \
                continue; \
            } \
            for (long ox = 0; ox < ow; ox++) { \
                ck_span c = columns[ox]; \
                T sum = 0; \
                for (long y = r.start; y < r.end; y++) for (long i = c.start; i < c.end; i++) sum += x[y * w + i]; \
                out[ox] = (T)(sum / (divisor != 0 ? divisor : r.divisor * c.divisor)); \
            } \
        } \
    } \
    CLONES void BACK(long planes, long h, long w, const ck_span *rows, long oh, const ck_span *columns, long ow, double divisor, const T *g, T *out) { \
        bool whole = w == 2 * ow && h == 2 * oh && divisor == 0; \
        for (long i = 0; whole && i < ow; i++) whole = columns[i].start == 2 * i && columns[i].end == 2 * i + 2 && columns[i].divisor == 2; \
        for (long i = 0; whole && i < oh; i++) whole = rows[i].start == 2 * i && rows[i].end == 2 * i + 2 && rows[i].divisor == 2; \
        if (whole) { \
            for (long p = 0; p < planes * oh; p++, g += ow, out += 2 * w) { \
                T *v = out + w; \
                VECTOR for (long i = 0; i < ow; i++) { T s = g[i] * (T)0.25; out[2 * i] = s; out[2 * i + 1] = s; v[2 * i] = s; v[2 * i + 1] = s; } \
            } \
            return; \
        } \
        memset(out, 0, (size_t)(planes * h * w) * sizeof(T)); \
        for (long p = 0; p < planes; p++, out += h * w) for (long oy = 0; oy < oh; oy++, g += ow) { \
            ck_span r = rows[oy]; \
            for (long ox = 0; ox < ow; ox++) { \
                ck_span c = columns[ox]; \
                T share = (T)(g[ox] / (divisor != 0 ? divisor : r.divisor * c.divisor)); \
                for (long y = r.start; y < r.end; y++) for (long i = c.start; i < c.end; i++) out[y * w + i] += share; \
            } \
        } \
    }
MEAN_POOL(float, mean_pool_f32, mean_spread_f32)
MEAN_POOL(double, mean_pool_f64, mean_spread_f64)

void ck_mean_pool(bool back, int type, long planes, long h, long w, const ck_span *rows, long oh, const ck_span *columns, long ow, double divisor, const void *x, void *out) {
    if (type == CK_F64) (back ? mean_spread_f64 : mean_pool_f64)(planes, h, w, rows, oh, columns, ow, divisor, x, out);
    else (back ? mean_spread_f32 : mean_pool_f32)(planes, h, w, rows, oh, columns, ow, divisor, x, out);
}
