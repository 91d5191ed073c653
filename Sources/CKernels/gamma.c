// The logarithm of the gamma function and its derivatives.
#include "internal.h"

static const double pi = 3.14159265358979323846;

// lgamma writes the sign of gamma into a variable of the process; lgamma_r doesn't.
double lgamma_r(double, int *);
double log_gamma(double x) { int sign; return lgamma_r(x, &sign); }

// Raised to where the asymptotic series holds, reflected on the left (Abramowitz and Stegun 6.3.5, 6.3.7, 6.3.18).
double digamma(double x) {
    if (x == 0) return copysign(INFINITY, -x);
    if (x < 0 && x == floor(x)) return NAN;
    double sum = 0;
    if (x < 0) { sum = -pi / tan(pi * (x - floor(x))); x = 1 - x; }
    for (; x < 10; x += 1) sum -= 1 / x;
    double z = 1 / (x * x);
    return sum + log(x) - 0.5 / x - z * (1.0 / 12 - z * (1.0 / 120 - z * (1.0 / 252 - z * (1.0 / 240 - z * (1.0 / 132 - z * (691.0 / 32760 - z / 12))))));
}

// The sum of (x + k) to the -s over all k from 0 on, for x above 0 and s above 1: the first terms as they are, the rest by Euler and Maclaurin (23.1.30).
static double hurwitz_zeta(double s, double x) {
    // Bernoulli's numbers B2, B4, … over (2k)!.
    static const double b[] = {1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000, 1.0 / 74724249600, -3617.0 / 10670622842880000};
    if (x == INFINITY) return 0;
    double sum = 0;
    // The terms shrink as (s + 2k) / x does, so the series starts later for steep powers.
    for (const double from = 10 + s; x < from; x += 1) {
        const double term = pow(x, -s);
        sum += term;
        if (!(term > sum * 1e-17)) return sum;
    }
    double factor = s * pow(x, -s - 1), tail = pow(x, 1 - s) / (s - 1) + 0.5 * pow(x, -s);
    for (int k = 0; k < 8; k++) {
        tail += b[k] * factor;
        factor *= (s + 2 * k + 1) * (s + 2 * k + 2) / (x * x);
    }
    return sum + tail;
}

// The derivative of digamma of that order, a whole number from 0 on: n! times the sum of (x + k) to the -(n + 1), with the sign of (-1) to the n + 1 (6.4.10).
double polygamma(double order, double x) {
    if (!(order >= 0) || order != floor(order)) return NAN;
    if (order == 0) return digamma(x);
    if (x != x || x == -INFINITY) return NAN;
    const double s = order + 1, sign = fmod(order, 2) == 1 ? 1 : -1;
    if (x <= 0 && x == floor(x)) return sign * INFINITY;
    double zeta;
    if (x > 0) {
        zeta = hurwitz_zeta(s, x);
    } else {
        // The terms left of 0 are those of the distances from it, from the nearest one to x's own.
        const double nearest = x - floor(x), mirrored = hurwitz_zeta(s, 1 - nearest) - hurwitz_zeta(s, 1 - x);
        zeta = hurwitz_zeta(s, nearest) + (fmod(s, 2) == 0 ? mirrored : -mirrored);
    }
    return sign * tgamma(s) * zeta;
}
