// Decompositions of small dense matrices in double: rows one behind the other, results rounded by the caller. Golub and Van Loan, Matrix Computations.
#include "internal.h"
#pragma clang fp contract(fast)

long ck_lu(long n, double *a, long *pivots, int *sign, const ck_cell *stop) {
    long singular = 0;
    *sign = 1;
    for (long k = 0; k < n && !ck_stopped(stop); k++) {
        long best = k;
        for (long i = k + 1; i < n; i++) if (fabs(a[i * n + k]) > fabs(a[best * n + k])) best = i;
        pivots[k] = best;
        if (best != k) {
            *sign = -*sign;
            for (long j = 0; j < n; j++) { double t = a[k * n + j]; a[k * n + j] = a[best * n + j]; a[best * n + j] = t; }
        }
        double pivot = a[k * n + k];
        if (pivot == 0) { if (!singular) singular = k + 1; continue; }
        for (long i = k + 1; i < n; i++) {
            double f = a[i * n + k] /= pivot;
            if (f == 0) continue;
            double *row = a + i * n;
            const double *top = a + k * n;
            VECTOR for (long j = k + 1; j < n; j++) row[j] -= f * top[j];
        }
    }
    return singular;
}

void ck_lu_solve(long n, const double *lu, const long *pivots, long columns, double *b) {
    for (long k = 0; k < n; k++) {
        long p = pivots[k];
        if (p != k) for (long j = 0; j < columns; j++) { double t = b[k * columns + j]; b[k * columns + j] = b[p * columns + j]; b[p * columns + j] = t; }
    }
    for (long i = 0; i < n; i++) for (long k = 0; k < i; k++) {
        double f = lu[i * n + k];
        VECTOR for (long j = 0; j < columns; j++) b[i * columns + j] -= f * b[k * columns + j];
    }
    for (long i = n - 1; i >= 0; i--) {
        for (long k = i + 1; k < n; k++) {
            double f = lu[i * n + k];
            VECTOR for (long j = 0; j < columns; j++) b[i * columns + j] -= f * b[k * columns + j];
        }
        double d = lu[i * n + i];
        for (long j = 0; j < columns; j++) b[i * columns + j] /= d;
    }
}

long ck_cholesky(long n, double *a) {
    for (long j = 0; j < n; j++) {
        double d = a[j * n + j];
        for (long k = 0; k < j; k++) d -= a[j * n + k] * a[j * n + k];
        if (!(d > 0)) return j + 1;
        d = sqrt(d);
        a[j * n + j] = d;
        for (long i = j + 1; i < n; i++) {
            double s = a[i * n + j];
            for (long k = 0; k < j; k++) s -= a[i * n + k] * a[j * n + k];
            a[i * n + j] = s / d;
        }
    }
    for (long i = 0; i < n; i++) for (long j = i + 1; j < n; j++) a[i * n + j] = 0;
    return 0;
}

// Householder's reflections with LAPACK's signs: a becomes R above its diagonal, q [m, k] the first k columns of Q.
void ck_qr(long m, long n, double *a, double *q, double *scale, const ck_cell *stop) {
    long k = m < n ? m : n;
    for (long c = 0; c < k && !ck_stopped(stop); c++) {
        double norm = 0, alpha = a[c * n + c];
        for (long i = c + 1; i < m; i++) norm = hypot(norm, a[i * n + c]);
        scale[c] = 0;
        if (norm == 0) continue;
        double beta = -copysign(hypot(alpha, norm), alpha);
        scale[c] = (beta - alpha) / beta;
        for (long i = c + 1; i < m; i++) a[i * n + c] /= alpha - beta;
        a[c * n + c] = beta;
        for (long j = c + 1; j < n; j++) {
            double s = a[c * n + j];
            for (long i = c + 1; i < m; i++) s += a[i * n + c] * a[i * n + j];
            s *= scale[c];
            a[c * n + j] -= s;
            for (long i = c + 1; i < m; i++) a[i * n + j] -= s * a[i * n + c];
        }
    }
    for (long i = 0; i < m; i++) for (long j = 0; j < k; j++) q[i * k + j] = i == j;
    for (long c = k - 1; c >= 0 && !ck_stopped(stop); c--) {
        if (scale[c] == 0) continue;
        for (long j = 0; j < k; j++) {
            double s = q[c * k + j];
            for (long i = c + 1; i < m; i++) s += a[i * n + c] * q[i * k + j];
            s *= scale[c];
            q[c * k + j] -= s;
            for (long i = c + 1; i < m; i++) q[i * k + j] -= s * a[i * n + c];
        }
    }
    for (long i = 1; i < m; i++) for (long j = 0; j < i && j < n; j++) a[i * n + j] = 0;
}

// One-sided Jacobi for m >= n: the columns of u (which holds the matrix; m rows, n columns one behind the other) are turned until they are orthogonal; v, n by n in the same way, gathers the turns.
bool ck_svd(long m, long n, double *u, double *s, double *v, const ck_cell *stop) {
    for (long i = 0; i < n * n; i++) v[i] = i / n == i % n;
    double total = 0;
    for (long i = 0; i < m * n; i++) total += u[i] * u[i];
    // What is left of a column after rounding: its direction means nothing.
    double least = 1e-30 * (double)n * total;
    bool done = false;
    for (int sweep = 0; sweep < 60 && !done; sweep++) {
        done = true;
        for (long p = 0; p < n; p++) for (long q = p + 1; q < n; q++) {
            if (q == p + 1 && ck_stopped(stop)) return false;
            double a = 0, b = 0, c = 0;
            for (long i = 0; i < m; i++) { double x = u[p * m + i], y = u[q * m + i]; a += x * x; b += y * y; c += x * y; }
            if (a <= least || b <= least || !(fabs(c) > 1e-15 * sqrt(a * b))) continue;
            done = false;
            double z = (b - a) / (2 * c), t = copysign(1 / (fabs(z) + hypot(1, z)), z), cosine = 1 / hypot(1, t), sine = cosine * t;
            for (long i = 0; i < m; i++) { double x = u[p * m + i], y = u[q * m + i]; u[p * m + i] = cosine * x - sine * y; u[q * m + i] = sine * x + cosine * y; }
            for (long i = 0; i < n; i++) { double x = v[p * n + i], y = v[q * n + i]; v[p * n + i] = cosine * x - sine * y; v[q * n + i] = sine * x + cosine * y; }
        }
    }
    for (long j = 0; j < n; j++) {
        double norm = 0;
        for (long i = 0; i < m; i++) norm = hypot(norm, u[j * m + i]);
        s[j] = norm;
    }
    for (long j = 0; j < n; j++) {
        long best = j;
        for (long k = j + 1; k < n; k++) if (s[k] > s[best]) best = k;
        if (best != j) {
            double t = s[j]; s[j] = s[best]; s[best] = t;
            for (long i = 0; i < m; i++) { t = u[j * m + i]; u[j * m + i] = u[best * m + i]; u[best * m + i] = t; }
            for (long i = 0; i < n; i++) { t = v[j * n + i]; v[j * n + i] = v[best * n + i]; v[best * n + i] = t; }
        }
    }
    for (long j = 0; j < n; j++) {
        if (s[j] * s[j] > least) {
            for (long i = 0; i < m; i++) u[j * m + i] /= s[j];
            continue;
        }
        // A column of no length: any unit vector that is orthogonal to the others.
        for (long axis = 0; axis < m; axis++) {
            for (long i = 0; i < m; i++) u[j * m + i] = i == axis;
            for (int twice = 0; twice < 2; twice++) for (long k = 0; k < j; k++) {
                double c = 0;
                for (long i = 0; i < m; i++) c += u[k * m + i] * u[j * m + i];
                for (long i = 0; i < m; i++) u[j * m + i] -= c * u[k * m + i];
            }
            double norm = 0;
            for (long i = 0; i < m; i++) norm = hypot(norm, u[j * m + i]);
            if (norm < 0.1 / (double)(m + 1)) continue;
            for (long i = 0; i < m; i++) u[j * m + i] /= norm;
            break;
        }
    }
    return done;
}

// Cyclic Jacobi for symmetric matrices: a's diagonal becomes the eigenvalues w in rising order, the columns of v the eigenvectors.
bool ck_eigh(long n, double *a, double *w, double *v, const ck_cell *stop) {
    for (long i = 0; i < n * n; i++) v[i] = i / n == i % n;
    bool done = false;
    for (int sweep = 0; sweep < 60 && !done; sweep++) {
        done = true;
        for (long p = 0; p < n; p++) for (long q = p + 1; q < n; q++) {
            if (q == p + 1 && ck_stopped(stop)) return false;
            double c = a[p * n + q];
            if (c == 0 || !(fabs(c) > 1e-17 * (fabs(a[p * n + p]) + fabs(a[q * n + q])))) continue;
            done = false;
            double z = (a[q * n + q] - a[p * n + p]) / (2 * c), t = copysign(1 / (fabs(z) + hypot(1, z)), z), cosine = 1 / hypot(1, t), sine = cosine * t;
            for (long i = 0; i < n; i++) { double x = a[i * n + p], y = a[i * n + q]; a[i * n + p] = cosine * x - sine * y; a[i * n + q] = sine * x + cosine * y; }
            for (long i = 0; i < n; i++) { double x = a[p * n + i], y = a[q * n + i]; a[p * n + i] = cosine * x - sine * y; a[q * n + i] = sine * x + cosine * y; }
            for (long i = 0; i < n; i++) { double x = v[i * n + p], y = v[i * n + q]; v[i * n + p] = cosine * x - sine * y; v[i * n + q] = sine * x + cosine * y; }
        }
    }
    for (long i = 0; i < n; i++) w[i] = a[i * n + i];
    for (long j = 0; j < n; j++) {
        long best = j;
        for (long k = j + 1; k < n; k++) if (w[k] < w[best]) best = k;
        if (best == j) continue;
        double t = w[j]; w[j] = w[best]; w[best] = t;
        for (long i = 0; i < n; i++) { t = v[i * n + j]; v[i * n + j] = v[i * n + best]; v[i * n + best] = t; }
    }
    return done;
}
