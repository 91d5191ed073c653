// Reductions along the middle of [outer, n, inner]. Sums of floats run in double over many partial sums: exact enough for the last printed digit, and vectorised.
#include "internal.h"
#pragma clang fp contract(fast)

enum { LANES = 32 };

#define SUM_ROW(NAME, TYPE, TERM) \
    INLINE double NAME(long n, const TYPE *x) { \
        double part[LANES] = {0}, total = 0; \
        long i = 0; \
        for (; i + LANES <= n; i += LANES) VECTOR for (int j = 0; j < LANES; j++) { double v = x[i + j]; part[j] += TERM; } \
        for (; i < n; i++) { double v = x[i]; total += TERM; } \
        for (int j = 0; j < LANES; j++) total += part[j]; \
        return total; \
    }
SUM_ROW(sum_f32, float, v)
SUM_ROW(sum_f64, double, v)
SUM_ROW(squares_f32, float, v * v)
SUM_ROW(squares_f64, double, v * v)

// NaN wins: it is looked for beside, so that the comparisons stay plain.
#define EXTREME_ROW(NAME, TYPE, SIGN) \
    INLINE double NAME(long n, const TYPE *x) { \
        TYPE part[LANES], best = SIGN INFINITY; \
        int nan = 0; \
        for (int j = 0; j < LANES; j++) part[j] = best; \
        long i = 0; \
        for (; i + LANES <= n; i += LANES) VECTOR for (int j = 0; j < LANES; j++) { TYPE v = x[i + j]; part[j] = SIGN v < SIGN part[j] ? v : part[j]; nan |= v != v; } \
        for (; i < n; i++) { TYPE v = x[i]; best = SIGN v < SIGN best ? v : best; nan |= v != v; } \
        for (int j = 0; j < LANES; j++) best = SIGN part[j] < SIGN best ? part[j] : best; \
        return nan ? NAN : best; \
    }
EXTREME_ROW(max_f32, float, -)
EXTREME_ROW(min_f32, float, +)
EXTREME_ROW(max_f64, double, -)
EXTREME_ROW(min_f64, double, +)

// The norm as BLAS and MXNet reckon it, element after element in the type itself: the largest so far, and the sum of squares in its units. It can't overflow, and its
// last digit differs from that of the exact sum.
#pragma clang fp contract(off)
#define SCALED_NORM(NAME, TYPE, ABS, ROOT) \
    CLONES void NAME(long outer, long n, long inner, const TYPE *x, TYPE *out) { \
        for (long o = 0; o < outer; o++, x += n * inner) for (long i = 0; i < inner; i++) { \
            TYPE scale = 0, sum = 0; \
            for (long k = 0; k < n; k++) { \
                TYPE v = ABS(x[k * inner + i]); \
                if (v == 0) continue; \
                if (scale < v) { TYPE r = scale / v; sum = 1 + sum * r * r; scale = v; } \
                else { TYPE r = v / scale; sum += r * r; } \
            } \
            *out++ = scale * ROOT(sum); \
        } \
    }
SCALED_NORM(ck_scaled_norm_f32, float, fabsf, sqrtf)
SCALED_NORM(ck_scaled_norm_f64, double, fabs, sqrt)
#pragma clang fp contract(fast)

#define REAL(NAME, TYPE, SUM, SQUARES, MAX, MIN) \
    CLONES void NAME(int op, long outer, long n, long inner, const TYPE *x, TYPE *out) { \
        for (long o = 0; o < outer; o++, x += n * inner, out += inner) { \
            if (inner == 1) { \
                switch (op) { \
                case CK_SUM: *out = (TYPE)SUM(n, x); continue; \
                case CK_MEAN: *out = (TYPE)(SUM(n, x) / (double)n); continue; \
                case CK_SUMSQ: *out = (TYPE)SQUARES(n, x); continue; \
                case CK_L2: *out = (TYPE)sqrt(SQUARES(n, x)); continue; \
                case CK_RMAX: *out = (TYPE)MAX(n, x); continue; \
                case CK_RMIN: *out = (TYPE)MIN(n, x); continue; \
                } \
            } \
            enum { BLOCK = 64 }; \
            for (long start = 0; start < inner; start += BLOCK) { \
                double acc[BLOCK]; \
                long m = inner - start < BLOCK ? inner - start : BLOCK; \
                double first = op == CK_PROD || op == CK_ALL ? 1 : op == CK_RMAX ? -INFINITY : op == CK_RMIN ? INFINITY : 0; \
                for (long i = 0; i < m; i++) acc[i] = first; \
                for (long k = 0; k < n; k++) { \
                    const TYPE *row = x + k * inner + start; \
                    switch (op) { \
                    case CK_SUM: case CK_MEAN: VECTOR for (long i = 0; i < m; i++) acc[i] += row[i]; break; \
                    case CK_SUMSQ: case CK_L2: VECTOR for (long i = 0; i < m; i++) acc[i] += (double)row[i] * row[i]; break; \
                    case CK_PROD: VECTOR for (long i = 0; i < m; i++) acc[i] *= row[i]; break; \
                    case CK_RMAX: VECTOR for (long i = 0; i < m; i++) acc[i] = row[i] > acc[i] || row[i] != row[i] ? row[i] : acc[i]; break; \
                    case CK_RMIN: VECTOR for (long i = 0; i < m; i++) acc[i] = row[i] < acc[i] || row[i] != row[i] ? row[i] : acc[i]; break; \
                    case CK_ANY: for (long i = 0; i < m; i++) acc[i] = acc[i] != 0 || row[i] != 0; break; \
                    case CK_ALL: for (long i = 0; i < m; i++) acc[i] = acc[i] != 0 && row[i] != 0; break; \
                    } \
                } \
                for (long i = 0; i < m; i++) out[start + i] = (TYPE)(op == CK_MEAN ? acc[i] / (double)n : op == CK_L2 ? sqrt(acc[i]) : acc[i]); \
            } \
        } \
    }
REAL(ck_reduce_f32, float, sum_f32, squares_f32, max_f32, min_f32)
REAL(ck_reduce_f64, double, sum_f64, squares_f64, max_f64, min_f64)

#define WHOLE(NAME, TYPE, LOW, HIGH) \
    CLONES void NAME(int op, long outer, long n, long inner, const TYPE *x, TYPE *out) { \
        for (long o = 0; o < outer; o++, x += n * inner, out += inner) \
            for (long i = 0; i < inner; i++) { \
                uint64_t acc = op == CK_PROD || op == CK_ALL ? 1 : 0; \
                TYPE best = op == CK_RMAX ? LOW : HIGH; \
                switch (op) { \
                case CK_SUM: case CK_MEAN: for (long k = 0; k < n; k++) acc += (uint64_t)(int64_t)x[k * inner + i]; break; \
                case CK_SUMSQ: case CK_L2: for (long k = 0; k < n; k++) { uint64_t v = (uint64_t)(int64_t)x[k * inner + i]; acc += v * v; } break; \
                case CK_PROD: for (long k = 0; k < n; k++) acc *= (uint64_t)(int64_t)x[k * inner + i]; break; \
                case CK_RMAX: for (long k = 0; k < n; k++) best = x[k * inner + i] > best ? x[k * inner + i] : best; break; \
                case CK_RMIN: for (long k = 0; k < n; k++) best = x[k * inner + i] < best ? x[k * inner + i] : best; break; \
                case CK_ANY: for (long k = 0; k < n; k++) acc |= x[k * inner + i] != 0; break; \
                case CK_ALL: for (long k = 0; k < n; k++) acc &= x[k * inner + i] != 0; break; \
                } \
                if (op == CK_MEAN) acc = n ? (uint64_t)((int64_t)acc / n) : 0; \
                if (op == CK_L2) acc = (uint64_t)sqrt((double)acc); \
                out[i] = op == CK_RMAX || op == CK_RMIN ? best : (TYPE)acc; \
            } \
    }
WHOLE(ck_reduce_i8, int8_t, INT8_MIN, INT8_MAX)
WHOLE(ck_reduce_u8, uint8_t, 0, UINT8_MAX)
WHOLE(ck_reduce_i32, int32_t, INT32_MIN, INT32_MAX)
WHOLE(ck_reduce_i64, int64_t, INT64_MIN, INT64_MAX)

// Along the middle of [outer, n, inner] one outer index knows nothing of another: pieces of them are for several threads.
typedef struct { int op, type, step; long n, inner, outs; const char *x; char *out; void (*body)(int op, int type, long outer, long n, long inner, const void *x, void *out); } lines;

static void run_lines(void *context, long begin, long end) {
    const lines *l = context;
    l->body(l->op, l->type, end - begin, l->n, l->inner, l->x + begin * l->n * l->inner * element_size(l->type), l->out + begin * l->outs * l->step);
}

static void share_lines(lines l, long outer) {
    const long each = l.n * l.inner;
    if (each == 0 || outer < 2 || outer * each <= CK_PIECE) { l.body(l.op, l.type, outer, l.n, l.inner, l.x, l.out); return; }
    ck_parallel_for(outer, CK_PIECE / each + 1, &l, run_lines);
}

// Large ones run in pieces, as a group of nothing but the reduction.
static bool share(int op, int type, long outer, long n, long inner, const void *x, void *out) {
    if (n == 0 || outer * n * inner <= CK_PIECE || !ck_group_reduces(op, outer, n, inner)) return false;
    ck_value value = {CK_IN_MEMORY, element_size(type), 0, false, {0}, (void *)x, 0};
    ck_ending ending = {op, type, 0, out};
    ck_group group = {{1, {outer * n * inner}}, 0, &value, &ending, 0, 1, 1, 0, outer, n, inner};
    return ck_run_group(&group);
}

static void reduce_lines(int op, int type, long outer, long n, long inner, const void *x, void *out) {
    if (op == CK_NRM2) {
        if (type == CK_F64) ck_scaled_norm_f64(outer, n, inner, x, out);
        else ck_scaled_norm_f32(outer, n, inner, x, out);
        return;
    }
    switch (type) {
    case CK_F32: ck_reduce_f32(op, outer, n, inner, x, out); break;
    case CK_F64: ck_reduce_f64(op, outer, n, inner, x, out); break;
    case CK_I8: ck_reduce_i8(op, outer, n, inner, x, out); break;
    case CK_I32: ck_reduce_i32(op, outer, n, inner, x, out); break;
    case CK_I64: ck_reduce_i64(op, outer, n, inner, x, out); break;
    default: ck_reduce_u8(op, outer, n, inner, x, out); break;
    }
}

void ck_reduce(int op, int type, long outer, long n, long inner, const void *x, void *out) {
    if (op != CK_NRM2 && (type == CK_F32 || type == CK_F64) && share(op, type, outer, n, inner, x, out)) return;
    share_lines((lines){op, type, element_size(type), n, inner, inner, x, out, reduce_lines}, outer);
}

// The first NaN wins, as in numpy.
#define ARG(TYPE) { \
        const TYPE *p = x; \
        for (long o = 0; o < outer; o++) for (long i = 0; i < inner; i++) { \
            const TYPE *q = p + o * n * inner + i; \
            long best = 0; \
            for (long k = 1; k < n; k++) { \
                TYPE v = q[k * inner], b = q[best * inner]; \
                if (b != b) break; \
                if (v != v || (max ? v > b : v < b)) best = k; \
            } \
            out[o * inner + i] = best; \
        } \
    } break
static void arg_lines(int max, int type, long outer, long n, long inner, const void *x, void *result) {
    int64_t *out = result;
    switch (type) {
    case CK_F32: ARG(float); case CK_F64: ARG(double); case CK_I8: ARG(int8_t); case CK_I32: ARG(int32_t); case CK_I64: ARG(int64_t); default: ARG(uint8_t);
    }
}
void ck_arg_reduce(bool max, int type, long outer, long n, long inner, const void *x, int64_t *out) {
    share_lines((lines){max, type, 8, n, inner, inner, x, (char *)out, arg_lines}, outer);
}

#define CUMULATE(TYPE, SUM) { \
        const TYPE *p = x; TYPE *q = out; \
        for (long o = 0; o < outer; o++) for (long i = 0; i < inner; i++) { \
            SUM acc = 0; \
            for (long k = 0; k < n; k++) { long at = (o * n + k) * inner + i; acc += (SUM)p[at]; q[at] = (TYPE)acc; } \
        } \
    } break
#define CUMULATE_PRODUCT(TYPE, SUM) { \
        const TYPE *p = x; TYPE *q = out; \
        for (long o = 0; o < outer; o++) for (long i = 0; i < inner; i++) { \
            SUM acc = 1; \
            for (long k = 0; k < n; k++) { long at = (o * n + k) * inner + i; acc *= (SUM)p[at]; q[at] = (TYPE)acc; } \
        } \
    } break
static void product_lines(int op UNUSED, int type, long outer, long n, long inner, const void *x, void *out) {
    switch (type) {
    case CK_F32: CUMULATE_PRODUCT(float, double); case CK_F64: CUMULATE_PRODUCT(double, double); case CK_I8: CUMULATE_PRODUCT(int8_t, uint64_t);
    case CK_I32: CUMULATE_PRODUCT(int32_t, uint64_t); case CK_I64: CUMULATE_PRODUCT(int64_t, uint64_t); default: CUMULATE_PRODUCT(uint8_t, uint64_t);
    }
}

static void sum_lines(int op UNUSED, int type, long outer, long n, long inner, const void *x, void *out) {
    switch (type) {
    case CK_F32: CUMULATE(float, double); case CK_F64: CUMULATE(double, double); case CK_I8: CUMULATE(int8_t, uint64_t);
    case CK_I32: CUMULATE(int32_t, uint64_t); case CK_I64: CUMULATE(int64_t, uint64_t); default: CUMULATE(uint8_t, uint64_t);
    }
}
void ck_cumprod(int type, long outer, long n, long inner, const void *x, void *out) {
    share_lines((lines){0, type, element_size(type), n, inner, n * inner, x, out, product_lines}, outer);
}
void ck_cumsum(int type, long outer, long n, long inner, const void *x, void *out) {
    share_lines((lines){0, type, element_size(type), n, inner, n * inner, x, out, sum_lines}, outer);
}
