// Functions of one element. Transcendental functions of float are computed in double with short polynomials and rounded once, so they are within 0.51 units in
// the last place, vectorise, and print the digits that a good libm prints.
#include "internal.h"
#pragma clang fp contract(fast)

INLINE double bits_double(uint64_t u) { double d; memcpy(&d, &u, 8); return d; }
INLINE uint64_t double_bits(double d) { uint64_t u; memcpy(&u, &d, 8); return u; }

// e^x to 1e-11, for |x| up to a few hundred.
INLINE double exp_short(double x) {
    x = x > 300.0 ? 300.0 : x;
    x = x < -300.0 ? -300.0 : x;
    double t = x * 0x1.71547652b82fep0 + 0x1.8p52;
    double k = t - 0x1.8p52;
    double r = x - k * 0x1.62e42fefa39efp-1;
    double p = 1.0 / 362880;
    p = p * r + 1.0 / 40320; p = p * r + 1.0 / 5040; p = p * r + 1.0 / 720; p = p * r + 1.0 / 120;
    p = p * r + 1.0 / 24; p = p * r + 1.0 / 6; p = p * r + 0.5; p = p * r + 1.0; p = p * r + 1.0;
    return p * bits_double((double_bits(t) << 52) + 0x3ff0000000000000ull);
}

// ln x to 1e-11 (relative, near 1 too).
INLINE double log_short(double x) {
    uint64_t u = double_bits(x), o = u - 0x3fe6a09e667f3bcdull;
    int32_t k = (int32_t)((int64_t)o >> 52);
    double m = bits_double(u - (o & 0xfff0000000000000ull));
    double s = (m - 1.0) / (m + 1.0), z = s * s;
    double p = 1.0 / 15;
    p = p * z + 1.0 / 13; p = p * z + 1.0 / 11; p = p * z + 1.0 / 9; p = p * z + 1.0 / 7; p = p * z + 1.0 / 5; p = p * z + 1.0 / 3; p = p * z + 1.0;
    double y = 2.0 * s * p + (double)k * 0x1.62e42fefa39efp-1;
    y = x == 0.0 ? -INFINITY : y;
    y = x < 0.0 || x != x ? NAN : y;
    return x == INFINITY ? INFINITY : y;
}

// A quotient of polynomials in x², 3.7e-11 from tanh up to where a float is 1 (least squares, weighted until the error was even).
INLINE float tanh_float(float f) {
    double x = f;
    x = x > 9.02 ? 9.02 : x;
    x = x < -9.02 ? -9.02 : x;
    double z = x * x;
    double p = 0x1.4337a1237aacep-35, q = 0x1.959ddb7073c69p-29;
    p = p * z + 0x1.dd819a94f1051p-24; p = p * z + 0x1.629ef3e27c55ap-15; p = p * z + 0x1.220f596610e75p-8; p = p * z + 0x1.20c085b438932p-3; p = p * z + 0x1.ffffffffb0376p-1;
    q = q * z + 0x1.5d7cea8af2c9dp-19; q = q * z + 0x1.0695333cdc598p-11; q = q * z + 0x1.de6e7a1c48a84p-6; q = q * z + 0x1.e5b5982894255p-2; q = q * z + 1.0;
    return (float)(x * p / q);
}

INLINE float sigmoid_float(float f) { return (float)(1.0 / (1.0 + exp_short(-(double)f))); }
INLINE double sigmoid_double(double x) { return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x)); }
INLINE double softplus_double(double x) { return x > 0 ? x + log1p(exp(-x)) : log1p(exp(x)); }

#define EACH(OP, EXPRESSION) case OP: VECTOR for (long i = 0; i < n; i++) { const T x = in[i]; out[i] = (T)(EXPRESSION); } break;

#define T float
CLONES void ck_unary_f32(int op, long n, const float *in, float *out) {
    switch (op) {
    EACH(CK_NEG, -x) EACH(CK_ABS, fabsf(x)) EACH(CK_SQUARE, x * x) EACH(CK_NOT, x == 0 ? 1.0f : 0.0f)
    EACH(CK_SIGN, x > 0 ? 1.0f : x < 0 ? -1.0f : x) EACH(CK_RELU, x > 0 ? x : x != x ? x : 0.0f)
    EACH(CK_FLOOR, floorf(x)) EACH(CK_CEIL, ceilf(x)) EACH(CK_RINT, rintf(x)) EACH(CK_TRUNC, truncf(x)) EACH(CK_ROUND, roundf(x))
    EACH(CK_ISNAN, x != x ? 1.0f : 0.0f) EACH(CK_ISINF, fabsf(x) == INFINITY ? 1.0f : 0.0f)
    EACH(CK_EXP, exp_short(x)) EACH(CK_LOG, log_short(x))
    EACH(CK_LOG2, log_short(x) * 0x1.71547652b82fep0) EACH(CK_LOG10, log_short(x) * 0x1.bcb7b1526e50ep-2)
    EACH(CK_EXPM1, expm1f(x)) EACH(CK_LOG1P, log1pf(x))
    EACH(CK_SQRT, __builtin_elementwise_sqrt(x)) EACH(CK_RSQRT, 1.0 / __builtin_elementwise_sqrt((double)x)) EACH(CK_CBRT, cbrtf(x)) EACH(CK_RECIPROCAL, 1.0f / x)
    EACH(CK_SIN, sinf(x)) EACH(CK_COS, cosf(x)) EACH(CK_TAN, tanf(x)) EACH(CK_ASIN, asinf(x)) EACH(CK_ACOS, acosf(x)) EACH(CK_ATAN, atanf(x))
    EACH(CK_SINH, sinhf(x)) EACH(CK_COSH, coshf(x)) EACH(CK_TANH, tanh_float(x)) EACH(CK_ASINH, asinhf(x)) EACH(CK_ACOSH, acoshf(x)) EACH(CK_ATANH, atanhf(x))
    EACH(CK_SIGMOID, sigmoid_float(x)) EACH(CK_SOFTPLUS, softplus_double(x)) EACH(CK_ERF, erff(x))
    EACH(CK_EXP2, exp2f(x)) EACH(CK_ERFC, erfcf(x)) EACH(CK_LGAMMA, log_gamma(x)) EACH(CK_DIGAMMA, digamma(x))
    }
}
#undef T

#define T double
CLONES void ck_unary_f64(int op, long n, const double *in, double *out) {
    switch (op) {
    EACH(CK_NEG, -x) EACH(CK_ABS, fabs(x)) EACH(CK_SQUARE, x * x) EACH(CK_NOT, x == 0 ? 1.0 : 0.0)
    EACH(CK_SIGN, x > 0 ? 1.0 : x < 0 ? -1.0 : x) EACH(CK_RELU, x > 0 ? x : x != x ? x : 0.0)
    EACH(CK_FLOOR, floor(x)) EACH(CK_CEIL, ceil(x)) EACH(CK_RINT, rint(x)) EACH(CK_TRUNC, trunc(x)) EACH(CK_ROUND, round(x))
    EACH(CK_ISNAN, x != x ? 1.0 : 0.0) EACH(CK_ISINF, fabs(x) == INFINITY ? 1.0 : 0.0)
    EACH(CK_EXP, exp(x)) EACH(CK_LOG, log(x)) EACH(CK_LOG2, log2(x)) EACH(CK_LOG10, log10(x)) EACH(CK_EXPM1, expm1(x)) EACH(CK_LOG1P, log1p(x))
    EACH(CK_SQRT, __builtin_elementwise_sqrt(x)) EACH(CK_RSQRT, 1.0 / __builtin_elementwise_sqrt(x)) EACH(CK_CBRT, cbrt(x)) EACH(CK_RECIPROCAL, 1.0 / x)
    EACH(CK_SIN, sin(x)) EACH(CK_COS, cos(x)) EACH(CK_TAN, tan(x)) EACH(CK_ASIN, asin(x)) EACH(CK_ACOS, acos(x)) EACH(CK_ATAN, atan(x))
    EACH(CK_SINH, sinh(x)) EACH(CK_COSH, cosh(x)) EACH(CK_TANH, tanh(x)) EACH(CK_ASINH, asinh(x)) EACH(CK_ACOSH, acosh(x)) EACH(CK_ATANH, atanh(x))
    EACH(CK_SIGMOID, sigmoid_double(x)) EACH(CK_SOFTPLUS, softplus_double(x)) EACH(CK_ERF, erf(x))
    EACH(CK_EXP2, exp2(x)) EACH(CK_ERFC, erfc(x)) EACH(CK_LGAMMA, log_gamma(x)) EACH(CK_DIGAMMA, digamma(x))
    }
}
#undef T

// Whole numbers wrap around; rounding leaves them as they are.
#define WHOLE(NAME, TYPE, UNSIGNED) \
    CLONES void NAME(int op, long n, const TYPE *in, TYPE *out) { \
        typedef TYPE T; \
        switch (op) { \
        EACH(CK_NEG, 0 - (UNSIGNED)x) EACH(CK_ABS, x < 0 ? 0 - (UNSIGNED)x : (UNSIGNED)x) EACH(CK_SIGN, (x > 0) - (x < 0)) \
        EACH(CK_SQUARE, (UNSIGNED)x * (UNSIGNED)x) EACH(CK_RELU, x > 0 ? x : 0) EACH(CK_NOT, x == 0) \
        case CK_ISNAN: case CK_ISINF: memset(out, 0, (size_t)n * sizeof(T)); break; \
        default: if (in != out) memcpy(out, in, (size_t)n * sizeof(T)); \
        } \
    }
WHOLE(ck_unary_i8, int8_t, uint32_t)
WHOLE(ck_unary_u8, uint8_t, uint32_t)
WHOLE(ck_unary_i32, int32_t, uint32_t)
WHOLE(ck_unary_i64, int64_t, uint64_t)

static void unary_piece(int op, int type, long n, const void *x, void *out) {
    switch (type) {
    case CK_F32: ck_unary_f32(op, n, x, out); break;
    case CK_F64: ck_unary_f64(op, n, x, out); break;
    case CK_I8: ck_unary_i8(op, n, x, out); break;
    case CK_I32: ck_unary_i32(op, n, x, out); break;
    case CK_I64: ck_unary_i64(op, n, x, out); break;
    default: ck_unary_u8(op, n, x, out); break;
    }
}

typedef struct { int op, type, size; const char *x; char *out; } unary_job;

static void run_unary(void *context, long begin, long end) {
    const unary_job *j = context;
    unary_piece(j->op, j->type, end - begin, j->x + begin * j->size, j->out + begin * j->size);
}

void ck_unary(int op, int type, long n, const void *x, void *out) {
    if (n <= CK_PIECE) { unary_piece(op, type, n, x, out); return; }
    unary_job j = {op, type, element_size(type), x, out};
    ck_parallel_for(n, CK_PIECE, &j, run_unary);
}
