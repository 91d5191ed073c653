// The updates of optimisers: one pass over a parameter, its gradient and what is remembered of earlier ones. In place: a parameter's value may be where it is written.
#include "internal.h"
#pragma clang fp contract(fast)

#define UPDATE(T, NAME, ROOT) \
    CLONES void NAME(int rule, long n, const ck_update *u, const T *from, const T *grad, T *one, T *two, T *three, T *out) { \
        T rate = (T)u->rate, decay = (T)u->decay, eps = (T)u->eps, a = (T)u->a, b = (T)u->b, sign = u->maximize ? -1 : 1; \
        /* Taken from 1 before they are rounded: 1 - 0.999f is off by 5e-5 of itself. */ \
        T na = (T)(1 - u->a), nb = (T)(1 - u->b); \
        switch (rule) { \
        case CK_SGD: \
            if (one == NULL) { VECTOR for (long i = 0; i < n; i++) out[i] = from[i] - rate * (sign * grad[i] + decay * from[i]); } \
            else { VECTOR for (long i = 0; i < n; i++) { \
                T g = sign * grad[i] + decay * from[i], m = u->first ? g : a * one[i] + b * g; \
                one[i] = m; \
                out[i] = from[i] - rate * (u->nesterov ? g + a * m : m); \
            } } \
            break; \
        case CK_ADAM: { \
            T keep = (T)(1 - u->rate * u->decay), step = (T)(u->rate / u->correction_one), root = (T)sqrt(u->correction_two); \
            VECTOR for (long i = 0; i < n; i++) { \
                T p = from[i], g = sign * grad[i]; \
                if (u->decoupled) p *= keep; else g += decay * p; \
                T m = one[i] + na * (g - one[i]), v = b * two[i] + nb * g * g, most = v; \
                one[i] = m; \
                two[i] = v; \
                if (three) { most = three[i] > v ? three[i] : v; three[i] = most; } \
                out[i] = p - step * m / (ROOT(most) / root + eps); \
            } \
            break; \
        } \
        case CK_ADAGRAD: \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = sign * grad[i] + decay * from[i], s = one[i] + g * g; \
                one[i] = s; \
                out[i] = from[i] - rate * g / (ROOT(s) + eps); \
            } \
            break; \
        case CK_RMSPROP: \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = sign * grad[i] + decay * from[i], s = a * one[i] + na * g * g, v = s; \
                one[i] = s; \
                if (three) { T m = three[i] + na * (g - three[i]); three[i] = m; v = s - m * m; } \
                T d = g / (ROOT(v) + eps); \
                if (two) { d = b * two[i] + d; two[i] = d; } \
                out[i] = from[i] - rate * d; \
            } \
            break; \
        case CK_ADADELTA: \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = sign * grad[i] + decay * from[i], s = a * one[i] + na * g * g; \
                one[i] = s; \
                T d = ROOT(two[i] + eps) / ROOT(s + eps) * g; \
                two[i] = a * two[i] + na * d * d; \
                out[i] = from[i] - rate * d; \
            } \
            break; \
        } \
    }
UPDATE(float, update_f32, __builtin_elementwise_sqrt)
UPDATE(double, update_f64, __builtin_elementwise_sqrt)

void ck_optimise(int rule, int type, long n, const ck_update *u, const void *from, const void *grad, void *one, void *two, void *three, void *out) {
    if (type == CK_F64) update_f64(rule, n, u, from, grad, one, two, three, out); else update_f32(rule, n, u, from, grad, one, two, three, out);
}
