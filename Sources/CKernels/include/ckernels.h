// The engine's kernels for the processor, in C because clang vectorises these loops per instruction set (target_clones) where Swift compiles them to SSE2.
// Every array is contiguous in row order unless strides are given; strides count elements. Nothing here allocates, and nothing keeps state but the thread's context.
#ifndef GALLEY_CKERNELS_H
#define GALLEY_CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A number that threads share.
typedef struct ck_cell ck_cell;

#define CK_MAX_RANK 8

/// Element types, in the order of the engine's DType. Those from CK_STORED on are for storage: ck_cast, ck_fill and what moves elements know them, arithmetic doesn't.
enum { CK_F32, CK_F64, CK_I8, CK_U8, CK_I32, CK_I64, CK_BOOL, CK_F16, CK_BF16, CK_I16, CK_U16, CK_U32, CK_STORED = CK_F16 };

/// Sizes or strides of up to eight axes.
typedef struct {
    long rank;
    long d[CK_MAX_RANK];
} ck_dims;

enum {
    CK_NEG, CK_ABS, CK_SIGN, CK_SQUARE, CK_RELU, CK_FLOOR, CK_CEIL, CK_RINT, CK_TRUNC, CK_ROUND, CK_NOT, CK_ISNAN, CK_ISINF,
    CK_EXP, CK_EXPM1, CK_LOG, CK_LOG2, CK_LOG10, CK_LOG1P, CK_SQRT, CK_RSQRT, CK_CBRT, CK_RECIPROCAL, CK_SIN, CK_COS, CK_TAN, CK_ASIN, CK_ACOS, CK_ATAN,
    CK_SINH, CK_COSH, CK_TANH, CK_ASINH, CK_ACOSH, CK_ATANH, CK_SIGMOID, CK_SOFTPLUS, CK_ERF,
    CK_EXP2, CK_ERFC, CK_LGAMMA, CK_DIGAMMA
};

enum { CK_ADD, CK_SUB, CK_MUL, CK_DIV, CK_FLOORDIV, CK_MOD, CK_POW, CK_MAX, CK_MIN, CK_AND, CK_OR, CK_XOR, CK_BITAND, CK_BITOR, CK_BITXOR, CK_ATAN2, CK_FMOD, CK_POLYGAMMA };
enum { CK_EQ, CK_NE, CK_LT, CK_LE, CK_GT, CK_GE };
enum { CK_SUM, CK_PROD, CK_RMAX, CK_RMIN, CK_SUMSQ, CK_MEAN, CK_L2, CK_NRM2, CK_ANY, CK_ALL };

// Threads. A pool of the processors that the process may use, or of GALLEY_THREADS, or of OMP_NUM_THREADS.
typedef void (*ck_piece)(void *context, long begin, long end);
/// Calls body for [0, grain), [grain, 2 grain), … up to n, perhaps by several threads at once, and returns when all are done. The pieces don't depend on the number of
/// threads. May be called by any thread and from within a piece. A piece should take 10 µs or more.
void ck_parallel_for(long n, long grain, void *context, ck_piece body);
int ck_threads(void);
void ck_set_threads(int threads);
/// How many threads the library's own parallel regions (OpenMP) use when the calling thread calls it.
void ck_library_threads(int threads);

// Element by element. out may be x or a.
void ck_unary(int op, int type, long n, const void *x, void *out);
/// Broadcasts by strides of 0: shape is the result's.
void ck_binary(int op, int type, const ck_dims *shape, const ck_dims *sa, const ck_dims *sb, const void *a, const void *b, void *out);
/// The result is bool, or ones and zeros of the operands' type.
void ck_compare(int op, int type, bool as_bool, const ck_dims *shape, const ck_dims *sa, const ck_dims *sb, const void *a, const void *b, void *out);
/// condition is bool; size is that of an element of a and b.
void ck_select(int size, const ck_dims *shape, const ck_dims *sc, const ck_dims *sa, const ck_dims *sb, const void *condition, const void *a, const void *b, void *out);
void ck_cast(int from, int to, long n, const void *x, void *out);
void ck_fill(int type, long n, double real, long whole, bool is_whole, void *out);
void ck_arange(int type, long n, double start, double step, void *out);

// The same for n elements whose operands lie one behind the other (a step of 1) or stand still (0).
void ck_binary_row(int op, int type, long n, const void *a, long sa, const void *b, long sb, void *out);
void ck_compare_row(int op, int type, bool as_bool, long n, const void *a, long sa, const void *b, long sb, void *out);
void ck_select_row(int size, long n, const void *condition, long sc, const void *a, long sa, const void *b, long sb, void *out);

// Fused groups: element-wise steps over one shape, run tile by tile while a tile's values are in the nearest cache, with reductions behind them.
enum { CK_STEP_UNARY, CK_STEP_BINARY, CK_STEP_COMPARE, CK_STEP_SELECT, CK_STEP_CAST, CK_STEP_COPY };
/// type is that of the operands, to that of the result; operands and result are places in the list of values. c is the condition of a selection.
typedef struct {
    int kind, op, type, to, a, b, c, out;
} ck_step;
/// An operand or a result. In memory, row by row or (strided) with a stride for each axis of the group's shape; in scratch, where only tiles of it ever are; or a number.
enum { CK_IN_MEMORY, CK_IN_SCRATCH, CK_NUMBER };
typedef struct {
    int place, size, slot;
    bool strided;
    long strides[CK_MAX_RANK];
    void *memory;
    uint64_t number;
} ck_value;
/// A reduction of a value of floats along the middle of [outer, n, inner]. All of a group have the same of these.
typedef struct {
    int op, type, value;
    void *out;
} ck_ending;
typedef struct {
    ck_dims shape;
    const ck_step *steps;
    const ck_value *values;
    const ck_ending *endings;
    int step_count, value_count, ending_count, slot_count;
    long outer, n, inner;
} ck_group;
/// Whether a group can end with the reduction.
bool ck_group_reduces(int op, long outer, long n, long inner);
/// False when it is too large or there is no memory for partial results; nothing has been computed then.
bool ck_run_group(const ck_group *group);

// Moving elements of a size in bytes (1, 2, 4 or 8).
void ck_gather_strided(int size, const ck_dims *shape, const ck_dims *strides, const void *x, void *out);
void ck_scatter_strided(int size, const ck_dims *shape, const ck_dims *strides, const void *x, void *out);
/// out[o, k, i] = x[o, index[k], i] for rows of `inner` elements; indices must lie within.
void ck_take(int size, long outer, long length, long count, long inner, const int64_t *index, const void *x, void *out);
/// out[o, index[k], i] += x[o, k, i].
void ck_take_add(int type, long outer, long length, long count, long inner, const int64_t *index, const void *x, void *out);
/// out[o, index[k], i] = x[o, k, i].
void ck_put(int size, long outer, long length, long count, long inner, const int64_t *index, const void *x, void *out);

// Along an axis: arrays of [outer, n, inner].
void ck_reduce(int op, int type, long outer, long n, long inner, const void *x, void *out);
void ck_arg_reduce(bool max, int type, long outer, long n, long inner, const void *x, int64_t *out);
void ck_cumsum(int type, long outer, long n, long inner, const void *x, void *out);
void ck_cumprod(int type, long outer, long n, long inner, const void *x, void *out);

/// out[m, n] = a[m, k] b[k, n], either transposed in memory. For types without a library.
void ck_gemm(int type, bool ta, bool tb, long m, long n, long k, const void *a, const void *b, void *out);
/// The same for rows of a product of doubles alone: `count` of the m, from `first`, which is a multiple of 64, on.
void ck_gemm_rows(bool ta, bool tb, long m, long n, long k, const double *a, const double *b, double *out, long first, long count);

/// out[o, c, i] += b[c]; float and double.
void ck_add_channels(int type, long outer, long channels, long inner, const void *b, void *out);

// Windows over images [planes, h, w]: kernel, stride, padding before, dilation, and how many there are.
typedef struct {
    long h, w, kh, kw, sh, sw, ph, pw, dh, dw, oh, ow;
} ck_window;
/// columns[c, i, j, oy, ox]: what a convolution multiplies with the weights, zeros where the window passes the edge.
void ck_columns(int type, long channels, const ck_window *window, const void *x, void *columns);
/// The transpose: adds columns up to images.
void ck_images(int type, long channels, const ck_window *window, const void *columns, void *x);
/// A convolution with a stride of 1 in one group: x [batch, channels, h, w], w [outputs, channels, kh, kw]; back: w is [channels, outputs, …], turned over (the
/// transpose's, with the window that its result has). No padding below 0. bias may be NULL.
void ck_convolve(bool back, int type, long batch, long channels, long outputs, const ck_window *g, const void *x, const void *w, const void *bias, void *scratch, void *out);
/// The weights' gradient of the same, from images x and cotangents d.
void ck_convolve_weights(int type, long batch, long channels, long outputs, const ck_window *g, const void *x, const void *d, void *scratch, void *out);
/// The bytes that they want for their own use.
size_t ck_convolve_scratch(const ck_window *g, long batch, long channels, long outputs, bool weights, int type);
enum { CK_POOL, CK_POOL_SCATTER, CK_POOL_GATHER };
/// The largest of each window of x; or a's elements added to where those stand; or a's elements from there. float and double.
void ck_max_pool(int way, int type, long planes, const ck_window *window, const void *a, const void *x, void *out);
/// A window along an axis, clipped, and what it divides by.
typedef struct {
    long start, end;
    double divisor;
} ck_span;
/// Means over windows, or their transpose; divisor isn't 0: divide by that.
void ck_mean_pool(bool back, int type, long planes, long h, long w, const ck_span *rows, long oh, const ck_span *columns, long ow, double divisor, const void *x, void *out);

// Softmax or its logarithm along the middle of [outer, n, inner], and the way back from its value y.
void ck_softmax(bool logarithm, int type, long outer, long n, long inner, const void *x, void *out);
void ck_softmax_back(bool logarithm, int type, long outer, long n, long inner, const void *g, const void *y, void *out);
/// How labels count: one label counts nothing, part of the weight goes to all classes evenly; reduced: the sum times scale.
typedef struct {
    int64_t ignored;
    double smoothing, scale;
    bool reduced;
} ck_labels;
/// Cross entropy of labels (within 0..<n, or ignored) from logits; weight may be NULL.
void ck_cross_entropy(int type, long outer, long n, long inner, const void *x, const int64_t *labels, const void *weight, const ck_labels *how, void *out);
void ck_cross_entropy_back(int type, long outer, long n, long inner, const void *g, const void *x, const int64_t *labels, const void *weight, const ck_labels *how, void *out);

/// The distribution that each label asks for, in the logits' shape.
void ck_label_targets(int type, long outer, long n, long inner, const int64_t *labels, const void *weight, const ck_labels *how, void *out);
/// -(y log x + (1 - y) log(1 - x)), logarithms held above -100.
void ck_binary_cross_entropy(int type, long n, const void *x, const void *y, void *out);

// Normalisation over [outer, channels, inner], float and double. moments: means, then variances (biased). gamma and beta may be NULL.
void ck_moments(int type, long outer, long channels, long inner, const void *x, void *out);
void ck_batch_norm(int type, long outer, long channels, long inner, double eps, const void *x, const void *moments, const void *gamma, const void *beta, void *out);
/// Per channel the sums of g, then of g times the normalised x.
void ck_batch_norm_sums(int type, long outer, long channels, long inner, double eps, const void *g, const void *x, const void *moments, void *out);
void ck_batch_norm_back(int type, long outer, long channels, long inner, double eps, const void *g, const void *x, const void *moments, const void *gamma, const void *sums, void *out);
void ck_layer_norm(int type, long rows, long n, double eps, const void *x, const void *gamma, const void *beta, void *out);
void ck_layer_norm_back(int type, long rows, long n, double eps, const void *g, const void *x, const void *gamma, void *out);

enum { CK_SGD, CK_ADAM, CK_ADAGRAD, CK_RMSPROP, CK_ADADELTA };
/// An optimiser's numbers: a, b are momentum and 1 - dampening (SGD), the two betas (Adam), alpha and momentum (RMSprop), rho (Adadelta).
typedef struct {
    double rate, decay, eps, a, b, correction_one, correction_two;
    bool first, nesterov, decoupled, maximize;
} ck_update;
/// What is remembered: the momentum (one; SGD), moments (one, two) and the largest second one (three; Adam), the sum or mean of squares (one), the momentum
/// (two; RMSprop) and mean gradient (three), the mean of squared steps (two; Adadelta). NULL where there is none.
void ck_optimise(int rule, int type, long n, const ck_update *update, const void *from, const void *grad, void *one, void *two, void *three, void *out);

enum { CK_MXNET_SGD, CK_MXNET_NAG, CK_MXNET_ADAM, CK_MXNET_ADAGRAD, CK_MXNET_RMSPROP, CK_MXNET_ADADELTA, CK_MXNET_FTRL };
/// MXNet's numbers. scale: what gradients are multiplied with first; clip: the largest they may be then, none if negative; a, b: momentum (SGD, NAG), the two betas (Adam), gamma1 and gamma2
/// (RMSProp), rho (AdaDelta), lamda1 and beta (Ftrl).
typedef struct {
    double rate, decay, scale, clip, eps, a, b;
} ck_mxnet_update;
/// What is remembered: the last step (SGD, NAG), both moments (Adam), the sum or mean of squares (AdaGrad, RMSProp, AdaDelta), then the mean gradient and the last step (centered RMSProp) or the
/// mean of squared steps (AdaDelta), z and n (Ftrl).
void ck_optimise_mxnet(int rule, int type, long n, const ck_mxnet_update *update, const void *from, const void *grad, void *one, void *two, void *three, void *out);

// Order along the middle of [outer, n, inner]. NaN counts as the largest.
/// The places of a stable sort; line has as many bytes as ck_argsort_scratch says. Where `stop` is raised meanwhile, what came out so far means nothing.
size_t ck_argsort_scratch(int type, long n);
void ck_argsort(bool descending, int type, long outer, long n, long inner, const void *x, int64_t *line, int64_t *out, const ck_cell *stop);
/// Where each value would go among the n sorted ones: before its equals, or behind them.
void ck_search(bool right, int type, long n, const void *sorted, long count, const void *values, int64_t *out);
/// The place of the largest or smallest so far, the last of equals.
void ck_running(bool max, int type, long outer, long n, long inner, const void *x, int64_t *out);

// Dense matrices in double, in place.
/// LU with row pivots; gives the place (from 1) of the first pivot that is 0, or 0.
long ck_lu(long n, double *a, long *pivots, int *sign, const ck_cell *stop);
/// b [n, columns] becomes the solution.
void ck_lu_solve(long n, const double *lu, const long *pivots, long columns, double *b);
/// The lower factor; gives the order of the first minor that isn't positive, or 0. Reads the lower triangle.
long ck_cholesky(long n, double *a);
// Where `stop` is raised meanwhile, they end at once and what they leave means nothing.
/// a [m, n] becomes R, q [m, min(m, n)]; scale has room for min(m, n).
void ck_qr(long m, long n, double *a, double *q, double *scale, const ck_cell *stop);
/// m >= n, columns one behind the other: u [m, n] holds the matrix and becomes U; s falls; v [n, n]. False where it doesn't come to an end.
bool ck_svd(long m, long n, double *u, double *s, double *v, const ck_cell *stop);
/// Of a symmetric matrix: w rises, the columns of v are the vectors.
bool ck_eigh(long n, double *a, double *w, double *v, const ck_cell *stop);

// Mersenne Twister, 19937 bits, as std::mt19937 and numpy seed and step it.
typedef struct {
    uint32_t state[624];
    int index;
} ck_mt;
void ck_mt_seed(ck_mt *mt, uint32_t seed);
/// Seeded with several words, as Python does.
void ck_mt_seed_words(ck_mt *mt, const uint32_t *words, long count);
uint32_t ck_mt_next(ck_mt *mt);
/// libstdc++'s generate_canonical<float, 24>: one word a draw.
float ck_mt_float(ck_mt *mt);
/// libstdc++'s generate_canonical<double, 53>: two words a draw.
double ck_mt_double(ck_mt *mt);
/// The pair that libstdc++'s normal_distribution<float> makes at a time: the first draw, and the one it saves.
void ck_mt_normal_pair(ck_mt *mt, float *first, float *saved);
void ck_mt_normal_pair_double(ck_mt *mt, double *first, double *saved);
/// numpy's: 53 bits of two words.
double ck_mt_numpy(ck_mt *mt);
/// numpy's polar pair: the first draw, and the one it keeps.
void ck_mt_numpy_pair(ck_mt *mt, double *first, double *saved);
/// PyTorch's: two words, the first one high.
uint64_t ck_mt_next64(ck_mt *mt);
/// PyTorch's: the low 24 bits of a word, the low 53 of two.
float ck_mt_torch_float(ck_mt *mt);
double ck_mt_torch_double(ck_mt *mt);
/// PyTorch's normal numbers for 16 elements and more: Box-Muller on two runs of eight.
void ck_torch_normal_f32(ck_mt *mt, long n, float mean, float deviation, float *out);
void ck_torch_normal_f64(ck_mt *mt, long n, double mean, double deviation, double *out);

/// Threefry-2x32 with 20 rounds: encrypts the pair under the key.
void ck_threefry(const uint32_t key[2], uint32_t *x0, uint32_t *x1);
/// Philox-4x32 with 10 rounds: the four words of a counter under a key.
void ck_philox(const uint32_t key[2], const uint32_t counter[4], uint32_t out[4]);

// Text of numbers, as C's printf has it. Give the length.
int ck_text_fixed(char *buffer, size_t capacity, double value, int digits);
int ck_text_exponent(char *buffer, size_t capacity, double value, int digits);
int ck_text_general(char *buffer, size_t capacity, double value, int digits);

// The context of the thread, and the small tools that Swift has no cheap word for.
void *ck_context(void);
void ck_set_context(void *context);
ck_cell *ck_cell_make(void);
void ck_cell_free(ck_cell *cell);
int ck_cell_load(const ck_cell *cell);
void ck_cell_store(ck_cell *cell, int value);
void ck_cell_lock(ck_cell *cell);
void ck_cell_unlock(ck_cell *cell);

/// A pool of memory blocks: freed ones are kept for the next tensor of their size, up to a limit. A lock guards it, since a tensor may be freed by any thread.
typedef struct ck_pool ck_pool;
typedef struct {
    long live, peak, cached, allocations, reused;
} ck_pool_statistics;
ck_pool *ck_pool_make(void);
void ck_pool_free(ck_pool *pool);
/// A block of at least so many bytes, aligned to 64, or NULL when the limit or the machine has no more. *capacity is what it has.
void *ck_pool_take(ck_pool *pool, size_t bytes, size_t *capacity);
void ck_pool_give(ck_pool *pool, void *block, size_t capacity);
void ck_pool_trim(ck_pool *pool);
void ck_pool_set_limit(ck_pool *pool, size_t bytes);
ck_pool_statistics ck_pool_read(ck_pool *pool);
/// Sets the C allocator for a program that checks cells; for a whole process, so only a program calls it, before its first thread.
void ck_prepare_allocation(void);
size_t ck_physical_memory(void);
/// The instruction set that the kernels run with.
const char *ck_instruction_set(void);

#endif
