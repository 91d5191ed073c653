#ifndef GALLEY_CKERNELS_INTERNAL_H
#define GALLEY_CKERNELS_INTERNAL_H

#include "ckernels.h"
#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONES
#endif
#define INLINE static inline __attribute__((always_inline))
#define UNUSED __attribute__((unused))
// Loops write where they read at the same place only, which clang can't see.
// Asking is all that is meant: where a loop calls libm it stays as it is.
#pragma clang diagnostic ignored "-Wpass-failed"
#define VECTOR _Pragma("clang loop vectorize(assume_safety) interleave(enable)")

// How many elements a piece of element-wise work has, and how many of a sum are added before the partial sums are.
enum { CK_PIECE = 16384 };

static inline bool ck_stopped(const ck_cell *stop) { return stop && ck_cell_load(stop) != 0; }

static inline int element_size(int type) {
    switch (type) {
    case CK_F64: case CK_I64: return 8;
    case CK_F32: case CK_I32: case CK_U32: return 4;
    case CK_F16: case CK_BF16: case CK_I16: case CK_U16: return 2;
    default: return 1;
    }
}

// Walks the rows (last axis) of a broadcast operation over up to three operands, after merging axes that lie one behind the other in all of them.
typedef struct {
    long rank, rows, n;
    long shape[CK_MAX_RANK], sa[CK_MAX_RANK], sb[CK_MAX_RANK], sc[CK_MAX_RANK];
    long at[CK_MAX_RANK], a, b, c;
} walk;

static inline walk walk_make(const ck_dims *shape, const ck_dims *sa, const ck_dims *sb, const ck_dims *sc) {
    walk w = {0};
    long r = 0;
    for (long i = 0; i < shape->rank; i++) {
        long d = shape->d[i];
        if (d == 1) continue;
        long a = sa->d[i], b = sb ? sb->d[i] : 0, c = sc ? sc->d[i] : 0;
        if (r > 0 && w.sa[r - 1] == a * d && w.sb[r - 1] == b * d && w.sc[r - 1] == c * d) {
            w.shape[r - 1] *= d; w.sa[r - 1] = a; w.sb[r - 1] = b; w.sc[r - 1] = c;
        } else {
            w.shape[r] = d; w.sa[r] = a; w.sb[r] = b; w.sc[r] = c; r++;
        }
    }
    if (r == 0) { w.shape[0] = 1; r = 1; }
    w.rank = r;
    w.n = w.shape[r - 1];
    w.rows = 1;
    for (long i = 0; i + 1 < r; i++) w.rows *= w.shape[i];
    if (w.n == 0) w.rows = 0;
    return w;
}

/// To the beginning of a row.
static inline void walk_seek(walk *w, long row) {
    w->a = w->b = w->c = 0;
    for (long i = w->rank - 2; i >= 0; i--) {
        long at = row % w->shape[i];
        row /= w->shape[i];
        w->at[i] = at;
        w->a += at * w->sa[i]; w->b += at * w->sb[i]; w->c += at * w->sc[i];
    }
}

static inline void walk_next(walk *w) {
    for (long i = w->rank - 2; i >= 0; i--) {
        w->a += w->sa[i]; w->b += w->sb[i]; w->c += w->sc[i];
        if (++w->at[i] < w->shape[i]) return;
        w->a -= w->sa[i] * w->shape[i]; w->b -= w->sb[i] * w->shape[i]; w->c -= w->sc[i] * w->shape[i];
        w->at[i] = 0;
    }
}

// In gamma.c.
double log_gamma(double x);
double digamma(double x);
double polygamma(double order, double x);

#endif
