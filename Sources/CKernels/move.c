// Making, casting and moving elements.
#include "internal.h"

// Doubles outside a whole type's range have no meaning in C: they are cut to 64 bits first.
INLINE int64_t whole(double x) { return x >= 9.2233720368547758e18 ? INT64_MAX : x <= -9.2233720368547758e18 ? INT64_MIN : x != x ? INT64_MIN : (int64_t)x; }

#define LOOP(OUT, IN, EXPRESSION) { const IN *p = x; OUT *q = out; VECTOR for (long i = 0; i < n; i++) { const IN v = p[i]; q[i] = (EXPRESSION); } } break
#define FROM_REAL(NAME, IN) \
    CLONES void NAME(int to, long n, const void *x, void *out) { \
        switch (to) { \
        case CK_F32: LOOP(float, IN, (float)v); case CK_F64: LOOP(double, IN, (double)v); case CK_I8: LOOP(int8_t, IN, (int8_t)whole(v)); \
        case CK_U8: LOOP(uint8_t, IN, (uint8_t)whole(v)); case CK_I32: LOOP(int32_t, IN, (int32_t)whole(v)); case CK_I64: LOOP(int64_t, IN, whole(v)); \
        case CK_BOOL: LOOP(uint8_t, IN, v != 0); case CK_I16: LOOP(int16_t, IN, (int16_t)whole(v)); case CK_U16: LOOP(uint16_t, IN, (uint16_t)whole(v)); \
        case CK_U32: LOOP(uint32_t, IN, (uint32_t)whole(v)); \
        } \
    }
#define FROM_WHOLE(NAME, IN) \
    CLONES void NAME(int to, long n, const void *x, void *out) { \
        switch (to) { \
        case CK_F32: LOOP(float, IN, (float)v); case CK_F64: LOOP(double, IN, (double)v); case CK_I8: LOOP(int8_t, IN, (int8_t)v); \
        case CK_U8: LOOP(uint8_t, IN, (uint8_t)v); case CK_I32: LOOP(int32_t, IN, (int32_t)v); case CK_I64: LOOP(int64_t, IN, (int64_t)v); \
        case CK_BOOL: LOOP(uint8_t, IN, v != 0); case CK_I16: LOOP(int16_t, IN, (int16_t)v); case CK_U16: LOOP(uint16_t, IN, (uint16_t)v); \
        case CK_U32: LOOP(uint32_t, IN, (uint32_t)v); \
        } \
    }
FROM_REAL(ck_cast_f32, float)
FROM_REAL(ck_cast_f64, double)
FROM_WHOLE(ck_cast_i8, int8_t)
FROM_WHOLE(ck_cast_u8, uint8_t)
FROM_WHOLE(ck_cast_i16, int16_t)
FROM_WHOLE(ck_cast_u16, uint16_t)
FROM_WHOLE(ck_cast_i32, int32_t)
FROM_WHOLE(ck_cast_u32, uint32_t)
FROM_WHOLE(ck_cast_i64, int64_t)

INLINE float bits_float(uint32_t u) { float f; memcpy(&f, &u, 4); return f; }
INLINE uint32_t float_bits(float f) { uint32_t u; memcpy(&u, &f, 4); return u; }

// IEEE's binary16: a sign, five bits of exponent, ten of mantissa. Subnormal numbers come right by a multiplication that the processor rounds.
INLINE float half_float(uint16_t h) {
    uint32_t sign = (uint32_t)(h & 0x8000u) << 16, rest = (uint32_t)(h & 0x7fffu) << 13;
    float f = (h & 0x7c00u) == 0x7c00u ? bits_float(rest | 0x7f800000u) : bits_float(rest) * 0x1p112f;
    return bits_float(float_bits(f) | sign);
}
INLINE uint16_t float_half(float f) {
    uint32_t u = float_bits(f), sign = u >> 16 & 0x8000u;
    u &= 0x7fffffffu;
    if (u > 0x7f800000u) return (uint16_t)(sign | 0x7e00u);
    if (u >= 0x477ff000u) return (uint16_t)(sign | 0x7c00u);
    if (u < 0x38800000u) return (uint16_t)(sign | (float_bits(bits_float(u) + 0.5f) - 0x3f000000u));
    return (uint16_t)(sign | ((u - 0x38000000u + 0xfffu + (u >> 13 & 1)) >> 13));
}
// bfloat16: the upper half of a float.
INLINE float brain_float(uint16_t b) { return bits_float((uint32_t)b << 16); }
INLINE uint16_t float_brain(float f) {
    uint32_t u = float_bits(f);
    if (f != f) return (uint16_t)(u >> 16 | 0x40u);
    return (uint16_t)((u + 0x7fffu + (u >> 16 & 1)) >> 16);
}
// A double on its way to 16 bits, cut so that the second rounding can't see a tie that isn't one.
INLINE float odd_float(double d) {
    float f = (float)d;
    if ((double)f == d || d != d || fabsf(f) == INFINITY) return f;
    uint32_t u = float_bits(f);
    if (fabs((double)f) > fabs(d)) u--;
    return bits_float(u | 1);
}

enum { CHUNK = 256 };

static void widen(int from, long n, const uint16_t *x, float *out) {
    if (from == CK_F16) VECTOR for (long i = 0; i < n; i++) out[i] = half_float(x[i]);
    else VECTOR for (long i = 0; i < n; i++) out[i] = brain_float(x[i]);
}

static void narrow(int to, long n, const float *x, uint16_t *out) {
    if (to == CK_F16) VECTOR for (long i = 0; i < n; i++) out[i] = float_half(x[i]);
    else VECTOR for (long i = 0; i < n; i++) out[i] = float_brain(x[i]);
}

static bool is_half(int type) { return type == CK_F16 || type == CK_BF16; }

static void cast_halves(int from, int to, long n, const char *x, char *out) {
    int step_in = element_size(from), step_out = element_size(to);
    for (long i = 0; i < n; i += CHUNK) {
        long m = n - i < CHUNK ? n - i : CHUNK;
        const void *in = x + i * step_in;
        float wide[CHUNK];
        if (is_half(from)) widen(from, m, in, wide);
        else if (from == CK_F32) memcpy(wide, in, (size_t)m * 4);
        else {
            double real[CHUNK];
            ck_cast(from, CK_F64, m, in, real);
            for (long k = 0; k < m; k++) wide[k] = odd_float(real[k]);
        }
        if (is_half(to)) narrow(to, m, wide, (uint16_t *)(out + i * step_out));
        else ck_cast_f32(to, m, wide, out + i * step_out);
    }
}

static void cast_piece(int from, int to, long n, const void *x, void *out) {
    if (is_half(from) || is_half(to)) { cast_halves(from, to, n, x, out); return; }
    switch (from) {
    case CK_F32: ck_cast_f32(to, n, x, out); break;
    case CK_F64: ck_cast_f64(to, n, x, out); break;
    case CK_I8: ck_cast_i8(to, n, x, out); break;
    case CK_I16: ck_cast_i16(to, n, x, out); break;
    case CK_U16: ck_cast_u16(to, n, x, out); break;
    case CK_I32: ck_cast_i32(to, n, x, out); break;
    case CK_U32: ck_cast_u32(to, n, x, out); break;
    case CK_I64: ck_cast_i64(to, n, x, out); break;
    default: ck_cast_u8(to, n, x, out); break;
    }
}

typedef struct { int from, to, size, result_size; const char *x; char *out; } cast_job;

static void run_cast(void *context, long begin, long end) {
    const cast_job *j = context;
    cast_piece(j->from, j->to, end - begin, j->x + begin * j->size, j->out + begin * j->result_size);
}

void ck_cast(int from, int to, long n, const void *x, void *out) {
    if (n <= CK_PIECE) { cast_piece(from, to, n, x, out); return; }
    cast_job j = {from, to, element_size(from), element_size(to), x, out};
    ck_parallel_for(n, CK_PIECE, &j, run_cast);
}

void ck_fill(int type, long n, double real, long whole_value, bool is_whole, void *out) {
    if (type == CK_F32) { float v = is_whole ? (float)whole_value : (float)real; float *p = out; VECTOR for (long i = 0; i < n; i++) p[i] = v; return; }
    if (type == CK_F64) { double v = is_whole ? (double)whole_value : real; double *p = out; VECTOR for (long i = 0; i < n; i++) p[i] = v; return; }
    if (is_half(type)) {
        double v = is_whole ? (double)whole_value : real;
        uint16_t h, *p = out;
        ck_cast(CK_F64, type, 1, &v, &h);
        VECTOR for (long i = 0; i < n; i++) p[i] = h;
        return;
    }
    int64_t v = is_whole ? whole_value : whole(real);
    if (type == CK_I64) { int64_t *p = out; VECTOR for (long i = 0; i < n; i++) p[i] = v; return; }
    if (type == CK_I32 || type == CK_U32) { int32_t *p = out; VECTOR for (long i = 0; i < n; i++) p[i] = (int32_t)v; return; }
    if (type == CK_I16 || type == CK_U16) { int16_t *p = out; VECTOR for (long i = 0; i < n; i++) p[i] = (int16_t)v; return; }
    memset(out, type == CK_BOOL ? (is_whole ? whole_value != 0 : real != 0) : (int)(uint8_t)v, (size_t)n);
}

void ck_arange(int type, long n, double start, double step, void *out) {
#define RANGE(TYPE, CONVERT) { TYPE *p = out; for (long i = 0; i < n; i++) p[i] = (TYPE)CONVERT(start + (double)i * step); } break
    switch (type) {
    case CK_F32: RANGE(float, ); case CK_F64: RANGE(double, ); case CK_I8: RANGE(int8_t, whole); case CK_U8: RANGE(uint8_t, whole);
    case CK_I32: RANGE(int32_t, whole); case CK_I64: RANGE(int64_t, whole); case CK_BOOL: RANGE(uint8_t, 0 !=);
    }
}

#define STRIDED(TYPE) \
    for (long r = 0; r < w.rows; r++, walk_next(&w)) { \
        if (gather) { const TYPE *p = (const TYPE *)x + w.a; TYPE *q = (TYPE *)out + r * w.n; for (long i = 0; i < w.n; i++) q[i] = p[i * s]; } \
        else { const TYPE *p = (const TYPE *)x + r * w.n; TYPE *q = (TYPE *)out + w.a; for (long i = 0; i < w.n; i++) q[i * s] = p[i]; } \
    }

static void strided(bool gather, int size, const ck_dims *shape, const ck_dims *strides, const void *x, void *out) {
    walk w = walk_make(shape, strides, 0, 0);
    long s = w.sa[w.rank - 1];
    if (s == 1) {
        size_t bytes = (size_t)(w.n * size);
        for (long r = 0; r < w.rows; r++, walk_next(&w)) {
            if (gather) memcpy((char *)out + r * w.n * size, (const char *)x + w.a * size, bytes);
            else memcpy((char *)out + w.a * size, (const char *)x + r * w.n * size, bytes);
        }
    } else if (size == 4) { STRIDED(uint32_t) } else if (size == 8) { STRIDED(uint64_t) } else if (size == 2) { STRIDED(uint16_t) } else { STRIDED(uint8_t) }
}

void ck_gather_strided(int size, const ck_dims *shape, const ck_dims *strides, const void *x, void *out) { strided(true, size, shape, strides, x, out); }
void ck_scatter_strided(int size, const ck_dims *shape, const ck_dims *strides, const void *x, void *out) { strided(false, size, shape, strides, x, out); }

void ck_take(int size, long outer, long length, long count, long inner, const int64_t *index, const void *x, void *out) {
    size_t bytes = (size_t)(inner * size);
    for (long o = 0; o < outer; o++)
        for (long k = 0; k < count; k++)
            memcpy((char *)out + (o * count + k) * (long)bytes, (const char *)x + (o * length + index[k]) * (long)bytes, bytes);
}

void ck_put(int size, long outer, long length, long count, long inner, const int64_t *index, const void *x, void *out) {
    size_t bytes = (size_t)(inner * size);
    for (long o = 0; o < outer; o++)
        for (long k = 0; k < count; k++)
            memcpy((char *)out + (o * length + index[k]) * (long)bytes, (const char *)x + (o * count + k) * (long)bytes, bytes);
}

void ck_take_add(int type, long outer, long length, long count, long inner, const int64_t *index, const void *x, void *out) {
#define ADD(TYPE) \
    for (long o = 0; o < outer; o++) for (long k = 0; k < count; k++) { \
        const TYPE *p = (const TYPE *)x + (o * count + k) * inner; TYPE *q = (TYPE *)out + (o * length + index[k]) * inner; \
        for (long i = 0; i < inner; i++) q[i] = (TYPE)(q[i] + p[i]); \
    } break
    switch (type) {
    case CK_F32: ADD(float); case CK_F64: ADD(double); case CK_I8: ADD(int8_t); case CK_I32: ADD(int32_t); case CK_I64: ADD(int64_t); default: ADD(uint8_t);
    }
}
