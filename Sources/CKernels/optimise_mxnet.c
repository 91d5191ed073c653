// MXNet's updates, which put the decay, the clipping and what is added for stability in other places than PyTorch's, and remember steps rather than gradients. One pass each, in place; NAG's
// memory takes the decay of the weight that it has just written.
#include "internal.h"
#pragma clang fp contract(fast)

#define UPDATE(T, NAME, ROOT) \
    static inline T NAME##_held(T g, T clip) { return clip < 0 ? g : g > clip ? clip : g < -clip ? -clip : g; } \
    CLONES void NAME(int rule, long n, const ck_mxnet_update *u, const T *from, const T *grad, T *one, T *two, T *three, T *out) { \
        T rate = (T)u->rate, decay = (T)u->decay, scale = (T)u->scale, clip = (T)u->clip, eps = (T)u->eps, a = (T)u->a, b = (T)u->b; \
        switch (rule) { \
        case CK_MXNET_SGD: \
            if (one == NULL) { VECTOR for (long i = 0; i < n; i++) out[i] = from[i] - rate * (NAME##_held(scale * grad[i], clip) + decay * from[i]); } \
            else { VECTOR for (long i = 0; i < n; i++) { \
                T m = a * one[i] - rate * (NAME##_held(scale * grad[i], clip) + decay * from[i]); \
                one[i] = m; \
                out[i] = from[i] + m; \
            } } \
            break; \
        case CK_MXNET_NAG: \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = NAME##_held(scale * grad[i], clip), p = from[i], step = rate * (g + decay * p), next = p + a * (a * one[i] - step) - step; \
                one[i] = a * one[i] - rate * (g + decay * next); \
                out[i] = next; \
            } \
            break; \
        case CK_MXNET_ADAM: { \
            T na = 1 - a, nb = 1 - b; \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = NAME##_held(scale * grad[i] + decay * from[i], clip), m = a * one[i] + na * g, v = b * two[i] + nb * g * g; \
                one[i] = m; \
                two[i] = v; \
                out[i] = from[i] - rate * m / (ROOT(v) + eps); \
            } \
            break; \
        } \
        case CK_MXNET_ADAGRAD: \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = NAME##_held(scale * grad[i], clip), s = one[i] + g * g; \
                one[i] = s; \
                out[i] = from[i] - rate * (g / ROOT(s + eps) + decay * from[i]); \
            } \
            break; \
        case CK_MXNET_RMSPROP: \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = NAME##_held(scale * grad[i] + decay * from[i], clip), s = (1 - a) * g * g + a * one[i]; \
                one[i] = s; \
                if (two) { \
                    T m = (1 - a) * g + a * two[i], d = b * three[i] - rate * g / ROOT(s - m * m + eps); \
                    two[i] = m; \
                    three[i] = d; \
                    out[i] = from[i] + d; \
                } else out[i] = from[i] - rate * g / ROOT(s + eps); \
            } \
            break; \
        case CK_MXNET_ADADELTA: \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = NAME##_held(scale * grad[i], clip), s = a * one[i] + (1 - a) * g * g, d = ROOT(two[i] + eps) / ROOT(s + eps) * g; \
                one[i] = s; \
                two[i] = a * two[i] + (1 - a) * d * d; \
                out[i] = from[i] - (d + decay * from[i]); \
            } \
            break; \
        case CK_MXNET_FTRL: \
            VECTOR for (long i = 0; i < n; i++) { \
                T g = NAME##_held(scale * grad[i], clip), s = two[i], grown = s + g * g; \
                T z = one[i] + g - (ROOT(grown) - ROOT(s)) * from[i] / rate, size = z < 0 ? -z : z; \
                one[i] = z; \
                two[i] = grown; \
                out[i] = size > a ? -(z < 0 ? z + a : z - a) / ((b + ROOT(grown)) / rate + decay) : 0; \
            } \
            break; \
        } \
    }
UPDATE(float, mxnet_f32, __builtin_elementwise_sqrt)
UPDATE(double, mxnet_f64, __builtin_elementwise_sqrt)

void ck_optimise_mxnet(int rule, int type, long n, const ck_mxnet_update *u, const void *from, const void *grad, void *one, void *two, void *three, void *out) {
    if (type == CK_F64) mxnet_f64(rule, n, u, from, grad, one, two, three, out); else mxnet_f32(rule, n, u, from, grad, one, two, three, out);
}
