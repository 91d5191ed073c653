// Matsumoto and Nishimura's MT19937 and, on it, libstdc++'s distributions: its arithmetic to the last bit, since seeded chapters print these numbers.
#include "internal.h"
#pragma clang fp contract(off)

void ck_mt_seed(ck_mt *mt, uint32_t seed) {
    mt->state[0] = seed;
    for (uint32_t i = 1; i < 624; i++) mt->state[i] = 1812433253u * (mt->state[i - 1] ^ (mt->state[i - 1] >> 30)) + i;
    mt->index = 624;
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
