// Matsumoto and Nishimura's MT19937 and, on it, the distributions of libstdc++, numpy and PyTorch: their arithmetic to the last bit, since seeded chapters print
// these numbers. And the two generators that make numbers of a counter: Threefry (JAX) and Philox (TensorFlow), both of Salmon and others, 2011.
#include "internal.h"
#pragma clang fp contract(off)

void ck_mt_seed(ck_mt *mt, uint32_t seed) {
    mt->state[0] = seed;
    for (uint32_t i = 1; i < 624; i++) mt->state[i] = 1812433253u * (mt->state[i - 1] ^ (mt->state[i - 1] >> 30)) + i;
    mt->index = 624;
}

void ck_mt_seed_words(ck_mt *mt, const uint32_t *words, long count) {
    ck_mt_seed(mt, 19650218u);
    uint32_t *s = mt->state, i = 1;
    long j = 0;
    for (long k = count > 624 ? count : 624; k > 0; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525u)) + words[j] + (uint32_t)j;
        if (++i >= 624) { s[0] = s[623]; i = 1; }
        if (++j >= count) j = 0;
    }
    for (int k = 623; k > 0; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941u)) - i;
        if (++i >= 624) { s[0] = s[623]; i = 1; }
    }
    s[0] = 0x80000000u;
}

uint32_t ck_mt_next(ck_mt *mt) {
    if (mt->index >= 624) {
        uint32_t *s = mt->state;
        for (int i = 0; i < 624; i++) {
            uint32_t y = (s[i] & 0x80000000u) | (s[(i + 1) % 624] & 0x7fffffffu);
            s[i] = s[(i + 397) % 624] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0);
        }
        mt->index = 0;
    }
    uint32_t y = mt->state[mt->index++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
}

float ck_mt_float(ck_mt *mt) {
    float u = (float)ck_mt_next(mt) / 4294967296.0f;
    return u >= 1.0f ? nextafterf(1.0f, 0.0f) : u;
}

double ck_mt_double(ck_mt *mt) {
    double low = ck_mt_next(mt), high = ck_mt_next(mt);
    double u = (low + high * 4294967296.0) / 18446744073709551616.0;
    return u >= 1.0 ? nextafter(1.0, 0.0) : u;
}

void ck_mt_normal_pair(ck_mt *mt, float *first, float *saved) {
    float x, y, r2;
    do {
        x = 2.0f * ck_mt_float(mt) - 1.0f;
        y = 2.0f * ck_mt_float(mt) - 1.0f;
        r2 = x * x + y * y;
    } while (r2 > 1.0f || r2 == 0.0f);
    float m = sqrtf(-2.0f * logf(r2) / r2);
    *saved = x * m;
    *first = y * m;
}

void ck_mt_normal_pair_double(ck_mt *mt, double *first, double *saved) {
    double x, y, r2;
    do {
        x = 2.0 * ck_mt_double(mt) - 1.0;
        y = 2.0 * ck_mt_double(mt) - 1.0;
        r2 = x * x + y * y;
    } while (r2 > 1.0 || r2 == 0.0);
    double m = sqrt(-2.0 * log(r2) / r2);
    *saved = x * m;
    *first = y * m;
}

double ck_mt_numpy(ck_mt *mt) {
    uint32_t high = ck_mt_next(mt) >> 5, low = ck_mt_next(mt) >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}

void ck_mt_numpy_pair(ck_mt *mt, double *first, double *saved) {
    double x, y, r2;
    do {
        x = 2.0 * ck_mt_numpy(mt) - 1.0;
        y = 2.0 * ck_mt_numpy(mt) - 1.0;
        r2 = x * x + y * y;
    } while (r2 >= 1.0 || r2 == 0.0);
    double m = sqrt(-2.0 * log(r2) / r2);
    *saved = m * x;
    *first = m * y;
}

uint64_t ck_mt_next64(ck_mt *mt) {
    uint64_t high = ck_mt_next(mt);
    return high << 32 | ck_mt_next(mt);
}

float ck_mt_torch_float(ck_mt *mt) { return (float)(ck_mt_next(mt) & 0xffffffu) * 0x1p-24f; }
double ck_mt_torch_double(ck_mt *mt) { return (double)(ck_mt_next64(mt) & 0x1fffffffffffffull) * 0x1p-53; }

#define TORCH_NORMAL(NAME, TYPE, UNIFORM, LOG, SQRT, COS, SIN, FMA) \
    static void NAME##_16(TYPE mean, TYPE deviation, TYPE *x) { \
        for (int j = 0; j < 8; j++) { \
            TYPE radius = SQRT((TYPE)-2 * LOG(1 - x[j])), theta = (TYPE)6.283185307179586 * x[j + 8]; \
            x[j] = FMA(radius * COS(theta), deviation, mean); \
            x[j + 8] = FMA(radius * SIN(theta), deviation, mean); \
        } \
    } \
    void NAME(ck_mt *mt, long n, TYPE mean, TYPE deviation, TYPE *out) { \
        for (long i = 0; i < n; i++) out[i] = UNIFORM(mt); \
        for (long i = 0; i + 16 <= n; i += 16) NAME##_16(mean, deviation, out + i); \
        if (n % 16 == 0) return; \
        /* The last 16 are drawn again. */ \
        TYPE *last = out + n - 16; \
        for (int i = 0; i < 16; i++) last[i] = UNIFORM(mt); \
        NAME##_16(mean, deviation, last); \
    }
#define SEPARATE(A, B, C) ((A) * (B) + (C))
TORCH_NORMAL(ck_torch_normal_f32, float, ck_mt_torch_float, logf, sqrtf, cosf, sinf, fmaf)
TORCH_NORMAL(ck_torch_normal_f64, double, ck_mt_torch_double, log, sqrt, cos, sin, SEPARATE)

void ck_threefry(const uint32_t key[2], uint32_t *first, uint32_t *second) {
    static const int turns[8] = {13, 15, 26, 6, 17, 29, 16, 24};
    uint32_t keys[3] = {key[0], key[1], key[0] ^ key[1] ^ 0x1bd11bdau};
    uint32_t x = *first + keys[0], y = *second + keys[1];
    for (int round = 0; round < 20; round++) {
        int turn = turns[round % 8];
        x += y;
        y = (y << turn | y >> (32 - turn)) ^ x;
        if (round % 4 == 3) {
            int group = round / 4 + 1;
            x += keys[group % 3];
            y += keys[(group + 1) % 3] + (uint32_t)group;
        }
    }
    *first = x;
    *second = y;
}

void ck_philox(const uint32_t key[2], const uint32_t counter[4], uint32_t out[4]) {
    uint32_t k0 = key[0], k1 = key[1], c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
    for (int round = 0; round < 10; round++, k0 += 0x9e3779b9u, k1 += 0xbb67ae85u) {
        uint64_t p = (uint64_t)0xd2511f53u * c0, q = (uint64_t)0xcd9e8d57u * c2;
        uint32_t n0 = (uint32_t)(q >> 32) ^ c1 ^ k0, n2 = (uint32_t)(p >> 32) ^ c3 ^ k1;
        c0 = n0;
        c1 = (uint32_t)q;
        c2 = n2;
        c3 = (uint32_t)p;
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
}
