// Fused groups. Every step is one call of the same kernel that runs it alone, for a tile of a few hundred elements that stays in the nearest cache, so fused values are
// those of the ops one by one. Reductions keep to fixed pieces of CK_PIECE elements, whose partial results are joined in order: their values depend neither on
// the tile nor on the number of threads.
#include "internal.h"
#include <stdlib.h>
#pragma clang fp contract(fast)

enum { LANES = 32, TILE = 512, LEAST_TILE = 32, PAD = 64, SCRATCH = 96 * 1024, NEAR = 24 * 1024, MOST_VALUES = 320, COLUMN_PIECE = 32768, MOST_COLUMNS = 4096 };

// A running reduction: the same lanes and the same tail as the kernels in reduce.c.
typedef struct {
    union { double d[LANES]; float f[LANES]; } part;
    double total;
    int nan;
} running;

#define ADD_TILE(NAME, TYPE, TERM) \
    INLINE void NAME(long n, const TYPE *x, running *r) { \
        double part[LANES], total = r->total; \
        for (int j = 0; j < LANES; j++) part[j] = r->part.d[j]; \
        long i = 0; \
        for (; i + LANES <= n; i += LANES) VECTOR for (int j = 0; j < LANES; j++) { double v = x[i + j]; part[j] += TERM; } \
        for (; i < n; i++) { double v = x[i]; total += TERM; } \
        for (int j = 0; j < LANES; j++) r->part.d[j] = part[j]; \
        r->total = total; \
    }
ADD_TILE(sum_f32, float, v)
ADD_TILE(sum_f64, double, v)
ADD_TILE(squares_f32, float, v * v)
ADD_TILE(squares_f64, double, v * v)

#define EXTREME_TILE(NAME, TYPE, FIELD, SIGN) \
    INLINE void NAME(long n, const TYPE *x, running *r) { \
        TYPE part[LANES], best = (TYPE)r->total; \
        int nan = r->nan; \
        for (int j = 0; j < LANES; j++) part[j] = r->part.FIELD[j]; \
        long i = 0; \
        for (; i + LANES <= n; i += LANES) VECTOR for (int j = 0; j < LANES; j++) { TYPE v = x[i + j]; part[j] = SIGN v < SIGN part[j] ? v : part[j]; nan |= v != v; } \
        for (; i < n; i++) { TYPE v = x[i]; best = SIGN v < SIGN best ? v : best; nan |= v != v; } \
        for (int j = 0; j < LANES; j++) r->part.FIELD[j] = part[j]; \
        r->total = best; \
        r->nan = nan; \
    }
EXTREME_TILE(max_f32, float, f, -)
EXTREME_TILE(min_f32, float, f, +)
EXTREME_TILE(max_f64, double, d, -)
EXTREME_TILE(min_f64, double, d, +)

#define TILES(NAME, TYPE, SUM, SQUARES, MAX, MIN) \
    CLONES void NAME(int op, long n, const TYPE *x, running *r) { \
        switch (op) { \
        case CK_SUM: case CK_MEAN: SUM(n, x, r); break; \
        case CK_L2: SQUARES(n, x, r); break; \
        case CK_RMAX: MAX(n, x, r); break; \
        case CK_RMIN: MIN(n, x, r); break; \
        } \
    } \
    CLONES void NAME##_columns(long n, const TYPE *x, double *sums) { VECTOR for (long i = 0; i < n; i++) sums[i] += x[i]; }
TILES(ck_tile_f32, float, sum_f32, squares_f32, max_f32, min_f32)
TILES(ck_tile_f64, double, sum_f64, squares_f64, max_f64, min_f64)

static void running_begin(running *r, int op, int type) {
    double first = op == CK_RMAX ? -INFINITY : op == CK_RMIN ? INFINITY : 0;
    if (type == CK_F32 && (op == CK_RMAX || op == CK_RMIN)) for (int j = 0; j < LANES; j++) r->part.f[j] = (float)first;
    else for (int j = 0; j < LANES; j++) r->part.d[j] = first;
    r->total = first;
    r->nan = 0;
}

// The result of a piece, before a mean's division and a norm's root.
static double running_end(const running *r, int op, int type) {
    double best = r->total;
    if (op != CK_RMAX && op != CK_RMIN) {
        for (int j = 0; j < LANES; j++) best += r->part.d[j];
        return best;
    }
    if (r->nan) return NAN;
    for (int j = 0; j < LANES; j++) {
        double v = type == CK_F32 ? r->part.f[j] : r->part.d[j];
        best = op == CK_RMAX ? (v > best ? v : best) : v < best ? v : best;
    }
    return best;
}

static double join(int op, double a, double b) {
    if (op == CK_RMAX) return a != a || b != b ? NAN : b > a ? b : a;
    if (op == CK_RMIN) return a != a || b != b ? NAN : b < a ? b : a;
    return a + b;
}

static void put(const ck_ending *e, long at, long n, double v) {
    if (e->op == CK_MEAN) v /= (double)n;
    else if (e->op == CK_L2) v = sqrt(v);
    if (e->type == CK_F32) ((float *)e->out)[at] = (float)v; else ((double *)e->out)[at] = v;
}

// What is worked out before the tiles: axes merged over the strided values, and how tiles are cut.
typedef struct {
    const ck_group *g;
    long total, tile, cut, rank, run;
    long shape[CK_MAX_RANK];
    long strides[MOST_VALUES][CK_MAX_RANK];
    /// Kernels that take no step of 0 read it: a value that stands still is spread over the tile first.
    bool whole[MOST_VALUES];
    /// Where in scratch, in bytes; -1 for what never is there.
    int scratch[MOST_VALUES];
    double *partial;
    long pieces_per_row;
} plan;

static void spread(int size, long n, const void *x, void *out) {
    switch (size) {
    case 8: { uint64_t v; memcpy(&v, x, 8); uint64_t *p = out; VECTOR for (long i = 0; i < n; i++) p[i] = v; break; }
    case 4: { uint32_t v; memcpy(&v, x, 4); uint32_t *p = out; VECTOR for (long i = 0; i < n; i++) p[i] = v; break; }
    case 2: { uint16_t v; memcpy(&v, x, 2); uint16_t *p = out; VECTOR for (long i = 0; i < n; i++) p[i] = v; break; }
    default: memset(out, *(const uint8_t *)x, (size_t)n);
    }
}

static void gather(int size, long n, const char *x, long step, char *out) {
    if (step == 1) { memcpy(out, x, (size_t)(n * size)); return; }
    if (step == 0) { spread(size, n, x, out); return; }
    switch (size) {
    case 8: for (long i = 0; i < n; i++) memcpy(out + i * 8, x + i * step * 8, 8); break;
    case 4: for (long i = 0; i < n; i++) memcpy(out + i * 4, x + i * step * 4, 4); break;
    case 2: for (long i = 0; i < n; i++) memcpy(out + i * 2, x + i * step * 2, 2); break;
    default: for (long i = 0; i < n; i++) out[i] = x[i * step];
    }
}

// Copies a tile of a strided value, whose first element has the coordinates at.
static void gather_tile(const plan *p, int v, const long *start, long offset, long n, char *out) {
    const ck_value *value = &p->g->values[v];
    const long *s = p->strides[v], *shape = p->shape;
    long last = p->rank - 1, at[CK_MAX_RANK], size = value->size;
    memcpy(at, start, sizeof at);
    while (n > 0) {
        long m = shape[last] - at[last] < n ? shape[last] - at[last] : n;
        gather((int)size, m, (const char *)value->memory + offset * size, s[last], out);
        out += m * size;
        n -= m;
        offset -= at[last] * s[last];
        at[last] = 0;
        for (long i = last - 1; i >= 0; i--) {
            offset += s[i];
            if (++at[i] < shape[i]) break;
            offset -= s[i] * shape[i];
            at[i] = 0;
        }
    }
}

static void run_tile(const plan *p, char *scratch, long begin, long n, const char **pointer, long *step) {
    const ck_group *g = p->g;
    long at[CK_MAX_RANK], rest = begin;
    for (long i = p->rank - 1; i >= 0; i--) { at[i] = rest % p->shape[i]; rest /= p->shape[i]; }
    bool one_run = at[p->rank - 1] + n <= p->shape[p->rank - 1];
    for (int v = 0; v < g->value_count; v++) {
        const ck_value *value = &g->values[v];
        step[v] = 1;
        if (value->place == CK_IN_SCRATCH) { pointer[v] = scratch + p->scratch[v]; continue; }
        if (value->place == CK_NUMBER) {
            pointer[v] = (const char *)&value->number;
            step[v] = 0;
        } else if (!value->strided) {
            pointer[v] = (const char *)value->memory + begin * value->size;
        } else {
            long offset = 0, inner = p->strides[v][p->rank - 1];
            for (long i = 0; i < p->rank; i++) offset += at[i] * p->strides[v][i];
            if (one_run && (inner == 0 || inner == 1)) {
                pointer[v] = (const char *)value->memory + offset * value->size;
                step[v] = inner;
            } else {
                gather_tile(p, v, at, offset, n, scratch + p->scratch[v]);
                pointer[v] = scratch + p->scratch[v];
            }
        }
        if (step[v] == 0 && p->whole[v]) {
            spread(value->size, n, pointer[v], scratch + p->scratch[v]);
            pointer[v] = scratch + p->scratch[v];
            step[v] = 1;
        }
    }
    for (int i = 0; i < g->step_count; i++) {
        const ck_step *s = &g->steps[i];
        void *out = (void *)pointer[s->out];
        switch (s->kind) {
        case CK_STEP_UNARY: ck_unary(s->op, s->type, n, pointer[s->a], out); break;
        case CK_STEP_BINARY: ck_binary_row(s->op, s->type, n, pointer[s->a], step[s->a], pointer[s->b], step[s->b], out); break;
        case CK_STEP_COMPARE: ck_compare_row(s->op, s->type, s->to == CK_BOOL, n, pointer[s->a], step[s->a], pointer[s->b], step[s->b], out); break;
        case CK_STEP_SELECT: ck_select_row(g->values[s->out].size, n, pointer[s->c], step[s->c], pointer[s->a], step[s->a], pointer[s->b], step[s->b], out); break;
        case CK_STEP_CAST: ck_cast(s->type, s->to, n, pointer[s->a], out); break;
        case CK_STEP_COPY: memcpy(out, pointer[s->a], (size_t)(n * g->values[s->out].size)); break;
        }
    }
}

static void reduce_tile(const ck_ending *e, long n, const char *x, running *r) {
    if (e->type == CK_F32) ck_tile_f32(e->op, n, (const float *)x, r); else ck_tile_f64(e->op, n, (const double *)x, r);
}

// The elements from begin to end, whose reductions go on in `state`, or by columns in `columns`, or are finished row by row where neither is given.
static void run_range(const plan *p, char *scratch, long begin, long end, running *state, double *columns) {
    const ck_group *g = p->g;
    const char *pointer[MOST_VALUES];
    long step[MOST_VALUES];
    while (begin < end) {
        long n = p->cut - begin % p->cut;
        if (n > p->tile) n = p->tile;
        if (n > end - begin) n = end - begin;
        run_tile(p, scratch, begin, n, pointer, step);
        for (int i = 0; i < g->ending_count; i++) {
            const ck_ending *e = &g->endings[i];
            const char *x = pointer[e->value];
            int size = e->type == CK_F32 ? 4 : 8;
            if (state) {
                reduce_tile(e, n, x, &state[i]);
            } else if (columns) {
                for (long done = 0; done < n;) {
                    long column = (begin + done) % g->inner, m = g->inner - column < n - done ? g->inner - column : n - done;
                    double *sums = columns + i * g->inner + column;
                    if (e->type == CK_F32) ck_tile_f32_columns(m, (const float *)x + done, sums); else ck_tile_f64_columns(m, (const double *)x + done, sums);
                    done += m;
                }
            } else {
                for (long done = 0; done < n; done += g->n) {
                    running r;
                    running_begin(&r, e->op, e->type);
                    reduce_tile(e, g->n, x + done * size, &r);
                    put(e, (begin + done) / g->n, g->n, running_end(&r, e->op, e->type));
                }
            }
        }
        begin += n;
    }
}

enum { MOST_ENDINGS = 16 };
typedef struct { _Alignas(64) char bytes[SCRATCH]; } scratch_space;

static void elements_piece(void *context, long begin, long end) {
    scratch_space s;
    run_range(context, s.bytes, begin, end, 0, 0);
}

// Rows of a reduction that are shorter than a piece.
static void rows_piece(void *context, long begin, long end) {
    const plan *p = context;
    const ck_group *g = p->g;
    scratch_space s;
    if (g->n <= p->tile) { run_range(p, s.bytes, begin * g->n, end * g->n, 0, 0); return; }
    running state[MOST_ENDINGS];
    for (long row = begin; row < end; row++) {
        for (int i = 0; i < g->ending_count; i++) running_begin(&state[i], g->endings[i].op, g->endings[i].type);
        run_range(p, s.bytes, row * g->n, (row + 1) * g->n, state, 0);
        for (int i = 0; i < g->ending_count; i++) put(&g->endings[i], row, g->n, running_end(&state[i], g->endings[i].op, g->endings[i].type));
    }
}

// Pieces of longer rows.
static void long_piece(void *context, long begin, long end) {
    const plan *p = context;
    const ck_group *g = p->g;
    scratch_space s;
    running state[MOST_ENDINGS];
    for (long unit = begin; unit < end; unit++) {
        long row = unit / p->pieces_per_row, from = unit % p->pieces_per_row * CK_PIECE, to = from + CK_PIECE < g->n ? from + CK_PIECE : g->n;
        for (int i = 0; i < g->ending_count; i++) running_begin(&state[i], g->endings[i].op, g->endings[i].type);
        run_range(p, s.bytes, row * g->n + from, row * g->n + to, state, 0);
        for (int i = 0; i < g->ending_count; i++) p->partial[unit * g->ending_count + i] = running_end(&state[i], g->endings[i].op, g->endings[i].type);
    }
}

static void columns_piece(void *context, long begin, long end) {
    const plan *p = context;
    const ck_group *g = p->g;
    long rows = COLUMN_PIECE / g->inner + 1;
    scratch_space s;
    double *sums = p->partial + begin / rows * g->inner * g->ending_count;
    memset(sums, 0, (size_t)(g->inner * g->ending_count) * sizeof(double));
    run_range(p, s.bytes, begin * g->inner, end * g->inner, 0, sums);
}

static void make_plan(plan *p) {
    const ck_group *g = p->g;
    p->total = 1;
    for (long i = 0; i < g->shape.rank; i++) p->total *= g->shape.d[i];
    // Axes that lie one behind the other in all strided values are one.
    long r = 0;
    for (long i = 0; i < g->shape.rank; i++) {
        long d = g->shape.d[i];
        if (d == 1) continue;
        bool merges = r > 0;
        for (int v = 0; merges && v < g->value_count; v++)
            if (g->values[v].strided && p->strides[v][r - 1] != g->values[v].strides[i] * d) merges = false;
        if (merges) { r--; p->shape[r] *= d; } else p->shape[r] = d;
        for (int v = 0; v < g->value_count; v++) if (g->values[v].strided) p->strides[v][r] = g->values[v].strides[i];
        r++;
    }
    if (r == 0) {
        for (int v = 0; v < g->value_count; v++) p->strides[v][0] = 0;
        p->shape[r++] = 1;
    }
    p->rank = r;
    p->run = p->shape[r - 1];

    memset(p->whole, 0, sizeof p->whole);
    for (int i = 0; i < g->step_count; i++)
        if (g->steps[i].kind == CK_STEP_UNARY || g->steps[i].kind == CK_STEP_CAST || g->steps[i].kind == CK_STEP_COPY) p->whole[g->steps[i].a] = true;
    for (int i = 0; i < g->ending_count; i++) p->whole[g->endings[i].value] = true;

    // Scratch: the group's slots, and one for each value that may have to be gathered or spread. Slots are padded so that they don't fall on the same cache sets.
    int slots = g->slot_count, size = 1;
    for (int v = 0; v < g->value_count; v++) {
        const ck_value *value = &g->values[v];
        bool spreads = value->strided || (value->place == CK_NUMBER && p->whole[v]);
        p->scratch[v] = value->place == CK_IN_SCRATCH ? value->slot : spreads ? slots++ : -1;
        if (p->scratch[v] >= 0 && value->size > size) size = value->size;
    }
    if (slots == 0) slots = 1;
    long tile = TILE;
    while (tile > LEAST_TILE && slots * (tile * size + PAD) > (tile > 128 ? NEAR : SCRATCH)) tile /= 2;
    for (int v = 0; v < g->value_count; v++) if (p->scratch[v] >= 0) p->scratch[v] *= (int)(tile * size + PAD);

    // Tiles end with the runs of strided values where that spares gathering, and with the rows of reductions; otherwise they are as long as can be.
    p->cut = p->total;
    if (p->rank > 1 && p->run >= 64 && (g->ending_count == 0 || g->inner > 1 || p->run % LANES == 0 || p->run % g->n == 0)) p->cut = p->run;
    if (g->ending_count > 0 && g->inner == 1 && g->n <= tile) {
        tile = tile / g->n * g->n;
        if (p->cut != p->total && p->run % g->n != 0) p->cut = p->total;
    }
    p->tile = tile;
}

bool ck_group_reduces(int op, long outer, long n, long inner) {
    if (inner == 1) return n > 0 && (op == CK_SUM || op == CK_MEAN || op == CK_L2 || op == CK_RMAX || op == CK_RMIN);
    return outer == 1 && n > 0 && inner > 0 && inner <= MOST_COLUMNS && (op == CK_SUM || op == CK_MEAN);
}

bool ck_run_group(const ck_group *g) {
    if (g->value_count > MOST_VALUES || g->ending_count > MOST_ENDINGS) return false;
    plan p;
    p.g = g;
    p.partial = 0;
    make_plan(&p);
    if (p.total == 0) return true;
    if (g->ending_count == 0) { ck_parallel_for(p.total, CK_PIECE, &p, elements_piece); return true; }
    int endings = g->ending_count;
    if (g->inner > 1) {
        long rows = COLUMN_PIECE / g->inner + 1, pieces = (g->n + rows - 1) / rows;
        p.partial = malloc((size_t)(pieces * g->inner * endings) * sizeof(double));
        if (!p.partial) return false;
        ck_parallel_for(g->n, rows, &p, columns_piece);
        for (int i = 0; i < endings; i++)
            for (long c = 0; c < g->inner; c++) {
                double sum = p.partial[i * g->inner + c];
                for (long piece = 1; piece < pieces; piece++) sum += p.partial[(piece * endings + i) * g->inner + c];
                put(&g->endings[i], c, g->n, sum);
            }
    } else if (g->n <= CK_PIECE) {
        ck_parallel_for(g->outer, CK_PIECE / g->n, &p, rows_piece);
    } else {
        p.pieces_per_row = (g->n + CK_PIECE - 1) / CK_PIECE;
        long units = g->outer * p.pieces_per_row;
        p.partial = malloc((size_t)(units * endings) * sizeof(double));
        if (!p.partial) return false;
        ck_parallel_for(units, 1, &p, long_piece);
        for (int i = 0; i < endings; i++)
            for (long row = 0; row < g->outer; row++) {
                const double *part = p.partial + row * p.pieces_per_row * endings + i;
                double v = part[0];
                for (long u = 1; u < p.pieces_per_row; u++) v = join(g->endings[i].op, v, part[u * endings]);
                put(&g->endings[i], row, g->n, v);
            }
    }
    free(p.partial);
    return true;
}
