// Convolutions with a stride of 1 over few channels, in row order: a vector holds neighbours of a row, so that no lane is lost to channels that aren't there.
// The images lie in a frame of zeros first; a tile is some output channels of one row, kept in registers over all taps.
#include "internal.h"
#pragma clang fp contract(fast)

// Accumulators stay in registers only if the loops over them are gone before the compiler looks for that.
#define UNROLL _Pragma("clang loop unroll(full)")

enum { MOST_OUT = 8, MOST_TAPS = 5, MOST_ROWS = 4 };

typedef struct {
    const ck_window *g;
    // Elements from row to row and from channel to channel of a frame.
    long channels, outputs, row, plane;
    const void *x, *w, *bias, *d;
    void *out, *scratch;
    long scratch_each;
    long grain;
} job;

static long frame_row(const ck_window *g, int type) {
    long lanes = 64 / element_size(type);
    return (g->ow + lanes - 1) / lanes * lanes + (g->kw - 1) * g->dw;
}

static long frame_size(const ck_window *g, long channels, int type) {
    return channels * (g->oh + (g->kh - 1) * g->dh) * frame_row(g, type);
}

// The cotangents of an image, with rows filled up to whole vectors.
static long cotangent_size(const ck_window *g, long outputs, int type) {
    long lanes = 64 / element_size(type);
    return outputs * g->oh * ((g->ow + lanes - 1) / lanes * lanes);
}

#define CONVOLVE(T, I, V, IV, U, FRAME, TILE, FORWARD, WTILE, WEIGHTS, PACK) \
    typedef T V __attribute__((vector_size(64))); \
    typedef I IV __attribute__((vector_size(64))); \
    typedef T U __attribute__((vector_size(64), aligned(sizeof(T)))); \
    typedef I IV##u __attribute__((vector_size(64), aligned(sizeof(T)))); \
    enum { V##_LANES = 64 / sizeof(T) }; \
    /* One image with its padding; what lies behind a row's end is 0. */ \
    INLINE void FRAME(const ck_window *g, long channels, long row, const T *x, T *frame) { \
        long height = g->oh + (g->kh - 1) * g->dh; \
        memset(frame, 0, (size_t)(channels * height * row) * sizeof(T)); \
        long y0 = g->ph > 0 ? g->ph : 0, x0 = g->pw > 0 ? g->pw : 0; \
        long rows = height - y0 < g->h ? height - y0 : g->h, n = row - x0 < g->w ? row - x0 : g->w; \
        if (n <= 0) return; \
        for (long c = 0; c < channels; c++) for (long y = 0; y < rows; y++) \
            memcpy(frame + (c * height + y0 + y) * row + x0, x + (c * g->h + y) * g->w, (size_t)n * sizeof(T)); \
    } \
    INLINE void TILE(const int outs, const int vectors, const ck_window *g, long channels, long row, long plane, const T *frame, const T *w, const T *bias, T *out, long wide, long room) { \
        V acc[MOST_OUT][2]; \
        UNROLL for (int o = 0; o < outs; o++) UNROLL for (int v = 0; v < vectors; v++) acc[o][v] = (V){0} + (bias ? bias[o] : 0); \
        for (long c = 0; c < channels; c++) for (long i = 0; i < g->kh; i++) { \
            const T *p = frame + c * plane + i * g->dh * row; \
            for (long j = 0; j < g->kw; j++, w += outs) { \
                V in[2]; \
                UNROLL for (int v = 0; v < vectors; v++) in[v] = *(const U *)(p + j * g->dw + v * V##_LANES); \
                UNROLL for (int o = 0; o < outs; o++) UNROLL for (int v = 0; v < vectors; v++) acc[o][v] += w[o] * in[v]; \
            } \
        } \
        long size = g->oh * g->ow; \
        UNROLL for (int o = 0; o < outs; o++) UNROLL for (int v = 0; v < vectors; v++) { \
            long left = wide - v * V##_LANES; \
            T *to = out + o * size + v * V##_LANES; \
            /* A vector may run over into the next row, which is written later, but not out of the plane. */ \
            if (room - v * V##_LANES >= V##_LANES) *(U *)to = acc[o][v]; \
            else { V last = acc[o][v]; memcpy(to, &last, (size_t)left * sizeof(T)); } \
        } \
    } \
    CLONES void FORWARD(const job *k, long n0, long n1, T *frame) { \
        const ck_window *g = k->g; \
        for (long n = n0; n < n1; n++) { \
            FRAME(g, k->channels, k->row, (const T *)k->x + n * k->channels * g->h * g->w, frame); \
            T *image = (T *)k->out + n * k->outputs * g->oh * g->ow; \
            const T *w = k->w; \
            for (long o = 0; o < k->outputs; ) { \
                long outs = k->outputs - o < MOST_OUT ? k->outputs - o : MOST_OUT; \
                const T *bias = k->bias ? (const T *)k->bias + o : NULL; \
                for (long y = 0; y < g->oh; y++) for (long x = 0; x < g->ow; ) { \
                    const T *from = frame + y * k->row + x; \
                    T *to = image + (o * g->oh + y) * g->ow + x; \
                    long wide = g->ow - x, room = (g->oh - y) * g->ow - x; \
                    int vectors = wide > V##_LANES ? 2 : 1; \
                    switch (outs * 2 + vectors - 1) { \
                    case 2: TILE(1, 1, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 3: TILE(1, 2, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 4: TILE(2, 1, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 5: TILE(2, 2, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 6: TILE(3, 1, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 7: TILE(3, 2, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 8: TILE(4, 1, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 9: TILE(4, 2, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 10: TILE(5, 1, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 11: TILE(5, 2, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 12: TILE(6, 1, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 13: TILE(6, 2, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 14: TILE(7, 1, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 15: TILE(7, 2, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    case 16: TILE(8, 1, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    default: TILE(8, 2, g, k->channels, k->row, k->plane, from, w, bias, to, wide, room); break; \
                    } \
                    x += vectors * V##_LANES; \
                } \
                w += outs * k->channels * g->kh * g->kw; \
                o += outs; \
            } \
        } \
    } \
    /* Sums over one image of rows of cotangents times the rows below `taps` neighbouring taps, in vectors that are added up at the very end. */ \
    INLINE void WTILE(const int outs, const int taps, const ck_window *g, long row, const T *frame, const T *d, long wide, T *sums, long sums_step) { \
        V acc[MOST_ROWS][MOST_TAPS]; \
        long size = g->oh * wide, tail = g->ow % V##_LANES; \
        I bits[V##_LANES]; \
        for (int l = 0; l < V##_LANES; l++) bits[l] = l < tail ? -1 : 0; \
        IV mask = *(const IV##u *)bits; \
        UNROLL for (int o = 0; o < outs; o++) UNROLL for (int t = 0; t < taps; t++) acc[o][t] = *(const U *)(sums + o * sums_step + t * V##_LANES); \
        for (long y = 0; y < g->oh; y++) for (long x = 0; x < g->ow; x += V##_LANES) { \
            V in[MOST_TAPS], cot[MOST_ROWS]; \
            const T *p = frame + y * row + x, *q = d + y * wide + x; \
            long left = g->ow - x; \
            UNROLL for (int t = 0; t < taps; t++) in[t] = *(const U *)(p + t * g->dw); \
            UNROLL for (int o = 0; o < outs; o++) cot[o] = *(const U *)(q + o * size); \
            /* Behind a row's end the cotangents are 0, but 0 times infinity wouldn't be. */ \
            if (left < V##_LANES) { UNROLL for (int t = 0; t < taps; t++) in[t] = (V)((IV)in[t] & mask); } \
            UNROLL for (int o = 0; o < outs; o++) UNROLL for (int t = 0; t < taps; t++) acc[o][t] += cot[o] * in[t]; \
        } \
        UNROLL for (int o = 0; o < outs; o++) UNROLL for (int t = 0; t < taps; t++) *(U *)(sums + o * sums_step + t * V##_LANES) = acc[o][t]; \
    } \
    CLONES void WEIGHTS(const job *k, long n0, long n1, T *frame, T *sums, T *d) { \
        const ck_window *g = k->g; \
        long wide = (g->ow + V##_LANES - 1) / V##_LANES * V##_LANES; \
        long step = k->channels * g->kh * g->kw * V##_LANES; \
        for (long n = n0; n < n1; n++) { \
            FRAME(g, k->channels, k->row, (const T *)k->x + n * k->channels * g->h * g->w, frame); \
            const T *from = (const T *)k->d + n * k->outputs * g->oh * g->ow; \
            for (long r = 0; r < k->outputs * g->oh; r++, from += g->ow) { \
                memcpy(d + r * wide, from, (size_t)g->ow * sizeof(T)); \
                memset(d + r * wide + g->ow, 0, (size_t)(wide - g->ow) * sizeof(T)); \
            } \
            for (long o = 0; o < k->outputs; o += MOST_ROWS) { \
                int outs = (int)(k->outputs - o < MOST_ROWS ? k->outputs - o : MOST_ROWS); \
                const T *q = d + o * g->oh * wide; \
                for (long c = 0; c < k->channels; c++) for (long i = 0; i < g->kh; i++) for (long j = 0; j < g->kw; j += MOST_TAPS) { \
                    int taps = (int)(g->kw - j < MOST_TAPS ? g->kw - j : MOST_TAPS); \
                    const T *p = frame + c * k->plane + i * g->dh * k->row + j * g->dw; \
                    T *s = sums + o * step + ((c * g->kh + i) * g->kw + j) * V##_LANES; \
                    switch (outs * 5 + taps - 1) { \
                    case 5: WTILE(1, 1, g, k->row, p, q, wide, s, step); break; case 6: WTILE(1, 2, g, k->row, p, q, wide, s, step); break; \
                    case 7: WTILE(1, 3, g, k->row, p, q, wide, s, step); break; case 8: WTILE(1, 4, g, k->row, p, q, wide, s, step); break; \
                    case 9: WTILE(1, 5, g, k->row, p, q, wide, s, step); break; \
                    case 10: WTILE(2, 1, g, k->row, p, q, wide, s, step); break; case 11: WTILE(2, 2, g, k->row, p, q, wide, s, step); break; \
                    case 12: WTILE(2, 3, g, k->row, p, q, wide, s, step); break; case 13: WTILE(2, 4, g, k->row, p, q, wide, s, step); break; \
                    case 14: WTILE(2, 5, g, k->row, p, q, wide, s, step); break; \
                    case 15: WTILE(3, 1, g, k->row, p, q, wide, s, step); break; case 16: WTILE(3, 2, g, k->row, p, q, wide, s, step); break; \
                    case 17: WTILE(3, 3, g, k->row, p, q, wide, s, step); break; case 18: WTILE(3, 4, g, k->row, p, q, wide, s, step); break; \
                    case 19: WTILE(3, 5, g, k->row, p, q, wide, s, step); break; \
                    case 20: WTILE(4, 1, g, k->row, p, q, wide, s, step); break; case 21: WTILE(4, 2, g, k->row, p, q, wide, s, step); break; \
                    case 22: WTILE(4, 3, g, k->row, p, q, wide, s, step); break; case 23: WTILE(4, 4, g, k->row, p, q, wide, s, step); break; \
                    default: WTILE(4, 5, g, k->row, p, q, wide, s, step); break; \
                    } \
                } \
            } \
        } \
    } \
    /* Weights [out, in, kh, kw] as tiles want them: by blocks of outputs, a tap's outputs side by side. back: those of the transpose, turned over. */ \
    static void PACK(bool back, long outs, long ins, long taps, const T *w, T *packed) { \
        for (long o = 0; o < outs; o += MOST_OUT) { \
            long m = outs - o < MOST_OUT ? outs - o : MOST_OUT; \
            for (long c = 0; c < ins; c++) for (long t = 0; t < taps; t++) for (long b = 0; b < m; b++) \
                *packed++ = back ? w[(c * outs + o + b) * taps + taps - 1 - t] : w[((o + b) * ins + c) * taps + t]; \
        } \
    }
CONVOLVE(float, int32_t, vf, vfi, vfu, frame_f32, tile_f32, convolve_f32, weights_tile_f32, convolve_weights_f32, pack_f32)
CONVOLVE(double, int64_t, vd, vdi, vdu, frame_f64, tile_f64, convolve_f64, weights_tile_f64, convolve_weights_f64, pack_f64)

static void forward_f32(void *context, long start, long end) {
    const job *k = context;
    convolve_f32(k, start, end, (float *)k->scratch + start / k->grain * k->scratch_each);
}
static void forward_f64(void *context, long start, long end) {
    const job *k = context;
    convolve_f64(k, start, end, (double *)k->scratch + start / k->grain * k->scratch_each);
}

static long pieces_of(long batch) { return batch < 8 ? batch : 8; }

size_t ck_convolve_scratch(const ck_window *g, long batch, long channels, long outputs, bool weights, int type) {
    long lanes = 64 / element_size(type), taps = channels * outputs * g->kh * g->kw;
    long each = frame_size(g, channels, type) + (weights ? taps * lanes + cotangent_size(g, outputs, type) : 0);
    return (size_t)(pieces_of(batch) * each + (weights ? 0 : taps)) * (size_t)element_size(type) + 64;
}

void ck_convolve(bool back, int type, long batch, long channels, long outputs, const ck_window *g, const void *x, const void *w, const void *bias, void *scratch, void *out) {
    if (batch == 0) return;
    long taps = g->kh * g->kw, pieces = pieces_of(batch);
    job k = {.g = g, .channels = channels, .outputs = outputs, .row = frame_row(g, type), .x = x, .w = scratch, .bias = bias, .out = out};
    k.plane = (g->oh + (g->kh - 1) * g->dh) * k.row;
    k.scratch = (char *)scratch + channels * outputs * taps * element_size(type);
    k.scratch_each = frame_size(g, channels, type);
    k.grain = (batch + pieces - 1) / pieces;
    if (type == CK_F64) pack_f64(back, outputs, channels, taps, w, scratch); else pack_f32(back, outputs, channels, taps, w, scratch);
    ck_parallel_for(batch, k.grain, &k, type == CK_F64 ? forward_f64 : forward_f32);
}

static void weights_f32(void *context, long start, long end) {
    const job *k = context;
    float *frame = (float *)k->scratch + start / k->grain * k->scratch_each;
    float *sums = frame + k->channels * k->plane;
    memset(sums, 0, (size_t)(k->outputs * k->channels * k->g->kh * k->g->kw * vf_LANES) * sizeof(float));
    convolve_weights_f32(k, start, end, frame, sums, sums + k->outputs * k->channels * k->g->kh * k->g->kw * vf_LANES);
}
static void weights_f64(void *context, long start, long end) {
    const job *k = context;
    double *frame = (double *)k->scratch + start / k->grain * k->scratch_each;
    double *sums = frame + k->channels * k->plane;
    memset(sums, 0, (size_t)(k->outputs * k->channels * k->g->kh * k->g->kw * vd_LANES) * sizeof(double));
    convolve_weights_f64(k, start, end, frame, sums, sums + k->outputs * k->channels * k->g->kh * k->g->kw * vd_LANES);
}

void ck_convolve_weights(int type, long batch, long channels, long outputs, const ck_window *g, const void *x, const void *d, void *scratch, void *out) {
    long taps = channels * outputs * g->kh * g->kw, lanes = 64 / element_size(type);
    if (batch == 0) { memset(out, 0, (size_t)(taps * element_size(type))); return; }
    long pieces = pieces_of(batch);
    job k = {.g = g, .channels = channels, .outputs = outputs, .row = frame_row(g, type), .x = x, .d = d, .scratch = scratch};
    k.plane = (g->oh + (g->kh - 1) * g->dh) * k.row;
    k.scratch_each = channels * k.plane + taps * lanes + cotangent_size(g, outputs, type);
    k.grain = (batch + pieces - 1) / pieces;
    pieces = (batch + k.grain - 1) / k.grain;
    ck_parallel_for(batch, k.grain, &k, type == CK_F64 ? weights_f64 : weights_f32);
    for (long t = 0; t < taps; t++) {
        double sum = 0;
        for (long p = 0; p < pieces; p++) for (long l = 0; l < lanes; l++) {
            long at = p * k.scratch_each + channels * k.plane + t * lanes + l;
            sum += type == CK_F64 ? ((const double *)scratch)[at] : ((const float *)scratch)[at];
        }
        if (type == CK_F64) ((double *)out)[t] = sum; else ((float *)out)[t] = (float)sum;
    }
}
