// Functions of two elements, with broadcasting by strides.
#include "internal.h"
#pragma clang fp contract(off)

// One row: each operand either runs along, or stands still, or strides.
#define ROW(EXPRESSION) do { \
        if (sa == 1 && sb == 1) { VECTOR for (long i = 0; i < n; i++) { const T x UNUSED = a[i], y UNUSED = b[i]; out[i] = (EXPRESSION); } } \
        else if (sa == 1 && sb == 0) { const T y UNUSED = *b; VECTOR for (long i = 0; i < n; i++) { const T x UNUSED = a[i]; out[i] = (EXPRESSION); } } \
        else if (sa == 0 && sb == 1) { const T x UNUSED = *a; VECTOR for (long i = 0; i < n; i++) { const T y UNUSED = b[i]; out[i] = (EXPRESSION); } } \
        else { for (long i = 0; i < n; i++) { const T x UNUSED = a[i * sa], y UNUSED = b[i * sb]; out[i] = (EXPRESSION); } } \
    } while (0)
#define EACH(OP, EXPRESSION) case OP: ROW((T)(EXPRESSION)); break;

INLINE float mod_f32(float x, float y) {
    float r = fmodf(x, y);
    return r != 0 && (r < 0) != (y < 0) ? r + y : r == 0 ? copysignf(0.0f, y) : r;
}
INLINE double mod_f64(double x, double y) {
    double r = fmod(x, y);
    return r != 0 && (r < 0) != (y < 0) ? r + y : r == 0 ? copysign(0.0, y) : r;
}

// What is left of x / y after the remainder is taken away, to the whole number: exact where x / y itself is rounded up to one.
INLINE float floor_quotient_f32(float x, float y) {
    if (y == 0) return x / y;
    const float r = fmodf(x, y), q = (x - r) / y - (r != 0 && (r < 0) != (y < 0));
    return q == 0 ? copysignf(0.0f, x / y) : floorf(q + 0.5f);
}
INLINE double floor_quotient_f64(double x, double y) {
    if (y == 0) return x / y;
    const double r = fmod(x, y), q = (x - r) / y - (r != 0 && (r < 0) != (y < 0));
    return q == 0 ? copysign(0.0, x / y) : floor(q + 0.5);
}

#define LOGIC EACH(CK_AND, (x != 0) & (y != 0)) EACH(CK_OR, (x != 0) | (y != 0)) EACH(CK_XOR, (x != 0) ^ (y != 0))

#define T float
CLONES void ck_row_f32(int op, long n, const T *a, long sa, const T *b, long sb, T *out) {
    switch (op) {
    EACH(CK_ADD, x + y) EACH(CK_SUB, x - y) EACH(CK_MUL, x * y) EACH(CK_DIV, x / y) EACH(CK_FLOORDIV, floor_quotient_f32(x, y)) EACH(CK_MOD, mod_f32(x, y))
    EACH(CK_MAX, x != x ? x : y != y ? y : x > y ? x : y) EACH(CK_MIN, x != x ? x : y != y ? y : x < y ? x : y)
    case CK_POW:
        if (sb == 0 && *b == 2.0f) ROW(x * x);
        else if (sb == 0 && *b == 3.0f) ROW(x * x * x);
        else ROW(powf(x, y));
        break;
    EACH(CK_ATAN2, atan2f(x, y)) EACH(CK_FMOD, fmodf(x, y)) EACH(CK_POLYGAMMA, polygamma(x, y)) LOGIC
    }
}
#undef T

#define T double
CLONES void ck_row_f64(int op, long n, const T *a, long sa, const T *b, long sb, T *out) {
    switch (op) {
    EACH(CK_ADD, x + y) EACH(CK_SUB, x - y) EACH(CK_MUL, x * y) EACH(CK_DIV, x / y) EACH(CK_FLOORDIV, floor_quotient_f64(x, y)) EACH(CK_MOD, mod_f64(x, y))
    EACH(CK_MAX, x != x ? x : y != y ? y : x > y ? x : y) EACH(CK_MIN, x != x ? x : y != y ? y : x < y ? x : y)
    case CK_POW:
        if (sb == 0 && *b == 2.0) ROW(x * x);
        else ROW(pow(x, y));
        break;
    EACH(CK_ATAN2, atan2(x, y)) EACH(CK_FMOD, fmod(x, y)) EACH(CK_POLYGAMMA, polygamma(x, y)) LOGIC
    }
}
#undef T

// Whole numbers wrap around; a division by zero gives 0; a negative exponent gives 1 / x^-y cut to a whole number.
INLINE uint64_t power_u64(uint64_t x, uint64_t y) {
    uint64_t r = 1;
    for (; y; y >>= 1) { if (y & 1) r *= x; x *= x; }
    return r;
}
INLINE int64_t power_i64(int64_t x, int64_t y) {
    if (y >= 0) return (int64_t)power_u64((uint64_t)x, (uint64_t)y);
    return x == 1 ? 1 : x == -1 ? (y & 1 ? -1 : 1) : 0;
}
INLINE int64_t quotient(int64_t x, int64_t y) { return y == 0 ? 0 : y == -1 ? (int64_t)(0 - (uint64_t)x) : x / y; }
INLINE int64_t remainder_floor(int64_t x, int64_t y) {
    if (y == 0 || y == -1) return 0;
    int64_t r = x % y;
    return r != 0 && (r < 0) != (y < 0) ? r + y : r;
}
INLINE int64_t quotient_floor(int64_t x, int64_t y) {
    if (y == 0) return 0;
    int64_t q = quotient(x, y);
    return y != -1 && x % y != 0 && (x < 0) != (y < 0) ? q - 1 : q;
}

#define WHOLE(NAME, TYPE, UNSIGNED) \
    CLONES void NAME(int op, long n, const TYPE *a, long sa, const TYPE *b, long sb, TYPE *out) { \
        typedef TYPE T; \
        switch (op) { \
        EACH(CK_ADD, (UNSIGNED)x + (UNSIGNED)y) EACH(CK_SUB, (UNSIGNED)x - (UNSIGNED)y) EACH(CK_MUL, (UNSIGNED)x * (UNSIGNED)y) \
        EACH(CK_DIV, quotient(x, y)) EACH(CK_FLOORDIV, quotient_floor(x, y)) EACH(CK_MOD, remainder_floor(x, y)) EACH(CK_POW, power_i64(x, y)) \
        EACH(CK_MAX, x > y ? x : y) EACH(CK_MIN, x < y ? x : y) LOGIC \
        EACH(CK_FMOD, y == 0 || (y + 1 == 0 && x < 0) ? 0 : x % y) EACH(CK_BITAND, x & y) EACH(CK_BITOR, x | y) EACH(CK_BITXOR, x ^ y) \
        } \
    }
WHOLE(ck_row_i8, int8_t, uint32_t)
WHOLE(ck_row_u8, uint8_t, uint32_t)
WHOLE(ck_row_i32, int32_t, uint32_t)
WHOLE(ck_row_i64, int64_t, uint64_t)

void ck_binary_row(int op, int type, long n, const void *a, long sa, const void *b, long sb, void *out) {
    switch (type) {
    case CK_F32: ck_row_f32(op, n, a, sa, b, sb, out); break;
    case CK_F64: ck_row_f64(op, n, a, sa, b, sb, out); break;
    case CK_I8: ck_row_i8(op, n, a, sa, b, sb, out); break;
    case CK_I32: ck_row_i32(op, n, a, sa, b, sb, out); break;
    case CK_I64: ck_row_i64(op, n, a, sa, b, sb, out); break;
    default: ck_row_u8(op, n, a, sa, b, sb, out); break;
    }
    if (type == CK_BOOL) {
        uint8_t *p = out;
        VECTOR for (long i = 0; i < n; i++) p[i] = p[i] != 0;
    }
}

// The rows of a broadcast operation in pieces that threads share.
typedef struct {
    walk w;
    int kind, op, type, size, result_size;
    bool as_bool;
    const char *a, *b, *c;
    char *out;
} rows;

static void run_rows(void *context, long begin, long end) {
    const rows *r = context;
    walk w = r->w;
    long sa = w.sa[w.rank - 1], sb = w.sb[w.rank - 1], sc = w.sc[w.rank - 1];
    // One row alone is cut along its length, many are cut between rows.
    long first = w.rows == 1 ? 0 : begin, last = w.rows == 1 ? 1 : end, from = w.rows == 1 ? begin : 0, n = w.rows == 1 ? end - begin : w.n;
    walk_seek(&w, first);
    for (long row = first; row < last; row++, walk_next(&w)) {
        const char *a = r->a + (w.a + from * sa) * r->size, *b = r->b + (w.b + from * sb) * r->size, *c = r->c + w.c + from * sc;
        char *out = r->out + (row * w.n + from) * r->result_size;
        if (r->kind == CK_STEP_BINARY) ck_binary_row(r->op, r->type, n, a, sa, b, sb, out);
        else if (r->kind == CK_STEP_COMPARE) ck_compare_row(r->op, r->type, r->as_bool, n, a, sa, b, sb, out);
        else ck_select_row(r->size, n, c, sc, a, sa, b, sb, out);
    }
}

static void share_rows(rows *r) {
    if (r->w.rows == 0 || r->w.n == 0) return;
    if (r->w.rows == 1) ck_parallel_for(r->w.n, CK_PIECE, r, run_rows);
    else ck_parallel_for(r->w.rows, CK_PIECE / r->w.n + 1, r, run_rows);
}

// One short row: what small tensors mostly are. Walking would take longer than the work.
INLINE bool is_short(const ck_dims *shape) { return shape->rank == 1 && shape->d[0] <= CK_PIECE; }

void ck_binary(int op, int type, const ck_dims *shape, const ck_dims *da, const ck_dims *db, const void *a, const void *b, void *result) {
    if (is_short(shape)) { ck_binary_row(op, type, shape->d[0], a, da->d[0], b, db->d[0], result); return; }
    int size = element_size(type);
    rows r = {walk_make(shape, da, db, 0), CK_STEP_BINARY, op, type, size, size, false, a, b, 0, result};
    share_rows(&r);
}

#define COMPARE(NAME, TYPE, RESULT) \
    CLONES void NAME(int op, long n, const TYPE *a, long sa, const TYPE *b, long sb, RESULT *out) { \
        typedef TYPE T; \
        switch (op) { \
        case CK_EQ: ROW((RESULT)(x == y)); break; case CK_NE: ROW((RESULT)(x != y)); break; case CK_LT: ROW((RESULT)(x < y)); break; \
        case CK_LE: ROW((RESULT)(x <= y)); break; case CK_GT: ROW((RESULT)(x > y)); break; case CK_GE: ROW((RESULT)(x >= y)); break; \
        } \
    }
COMPARE(ck_compare_f32, float, float)
COMPARE(ck_compare_f64, double, double)
COMPARE(ck_compare_i32, int32_t, int32_t)
COMPARE(ck_compare_i64, int64_t, int64_t)
COMPARE(ck_compare_i8, int8_t, uint8_t)
COMPARE(ck_compare_u8, uint8_t, uint8_t)
COMPARE(ck_compare_f32_bool, float, uint8_t)
COMPARE(ck_compare_f64_bool, double, uint8_t)
COMPARE(ck_compare_i32_bool, int32_t, uint8_t)
COMPARE(ck_compare_i64_bool, int64_t, uint8_t)

void ck_compare_row(int op, int type, bool as_bool, long n, const void *a, long sa, const void *b, long sb, void *out) {
#define BOTH(ROWS) do { if (as_bool) ROWS##_bool(op, n, a, sa, b, sb, out); else ROWS(op, n, a, sa, b, sb, out); } while (0)
    switch (type) {
    case CK_F32: BOTH(ck_compare_f32); break;
    case CK_F64: BOTH(ck_compare_f64); break;
    case CK_I32: BOTH(ck_compare_i32); break;
    case CK_I64: BOTH(ck_compare_i64); break;
    case CK_I8: ck_compare_i8(op, n, a, sa, b, sb, out); break;
    default: ck_compare_u8(op, n, a, sa, b, sb, out); break;
    }
}

void ck_compare(int op, int type, bool as_bool, const ck_dims *shape, const ck_dims *da, const ck_dims *db, const void *a, const void *b, void *result) {
    if (is_short(shape)) { ck_compare_row(op, type, as_bool, shape->d[0], a, da->d[0], b, db->d[0], result); return; }
    int size = element_size(type);
    rows r = {walk_make(shape, da, db, 0), CK_STEP_COMPARE, op, type, size, as_bool ? 1 : size, as_bool, a, b, 0, result};
    share_rows(&r);
}

#define SELECT(NAME, TYPE) \
    CLONES void NAME(long n, const uint8_t *c, long sc, const TYPE *a, long sa, const TYPE *b, long sb, TYPE *out) { \
        if (sc == 1 && sa == 1 && sb == 1) { VECTOR for (long i = 0; i < n; i++) { TYPE x = a[i], y = b[i]; out[i] = c[i] ? x : y; } } \
        else if (sc == 1 && sa == 1 && sb == 0) { const TYPE y = *b; VECTOR for (long i = 0; i < n; i++) { TYPE x = a[i]; out[i] = c[i] ? x : y; } } \
        else if (sc == 1 && sa == 0 && sb == 1) { const TYPE x = *a; VECTOR for (long i = 0; i < n; i++) { TYPE y = b[i]; out[i] = c[i] ? x : y; } } \
        else for (long i = 0; i < n; i++) out[i] = c[i * sc] ? a[i * sa] : b[i * sb]; \
    }
SELECT(ck_select_1, uint8_t)
SELECT(ck_select_2, uint16_t)
SELECT(ck_select_4, uint32_t)
SELECT(ck_select_8, uint64_t)

void ck_select_row(int size, long n, const void *c, long sc, const void *a, long sa, const void *b, long sb, void *out) {
    if (size == 4) ck_select_4(n, c, sc, a, sa, b, sb, out);
    else if (size == 8) ck_select_8(n, c, sc, a, sa, b, sb, out);
    else if (size == 2) ck_select_2(n, c, sc, a, sa, b, sb, out);
    else ck_select_1(n, c, sc, a, sa, b, sb, out);
}

void ck_select(int size, const ck_dims *shape, const ck_dims *dc, const ck_dims *da, const ck_dims *db, const void *condition, const void *a, const void *b, void *result) {
    rows r = {walk_make(shape, da, db, dc), CK_STEP_SELECT, 0, 0, size, size, false, a, b, condition, result};
    share_rows(&r);
}
