/* The innermost loops over numbers and codes; loops.py says what each is given and finds. */

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* One library runs on every processor of its kind, and uses what the one at hand has. */
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__)
#define CLONED __attribute__((target_clones("arch=skylake-avx512", "avx2", "default")))
#else
#define CLONED
#endif

/* Numbers that are looked at together: what is computed of them stays in the first cache. */
#define BLOCK 1024
#define TABLES 4

/* Neighbours often fall into the same bin, and each would wait for the one before: they are counted in several tables,
 * each with one more place for what lies outside. */
CLONED void count(const float *restrict numbers, size_t length, double low, double high, double factor, int32_t bins,
                  uint32_t *restrict tables)
{
    int32_t places[BLOCK];
    size_t table = (size_t)bins + 1;
    double last = bins - 1;

    for (size_t start = 0; start < length; start += BLOCK) {
        size_t size = length - start < BLOCK ? length - start : BLOCK, at = 0;

#pragma omp simd
        for (size_t each = 0; each < size; each++) {
            double number = numbers[start + each], place = (number - low) * factor;
            place = place < last ? place : last; /* rounding may reach the end */
            places[each] = (int32_t)((number >= low) & (number < high) ? place : bins);
        }
        for (; at + TABLES <= size; at += TABLES) {
            tables[places[at]]++;
            tables[table + places[at + 1]]++;
            tables[2 * table + places[at + 2]]++;
            tables[3 * table + places[at + 3]]++;
        }
        for (; at < size; at++)
            tables[places[at]]++;
    }
}

/* Codes of eight bits are counted in several tables for the same reason; those of sixteen have too large ones for that. */
void tally8(const uint8_t *restrict codes, size_t length, uint32_t *restrict tables)
{
    size_t at = 0;

    for (; at + TABLES <= length; at += TABLES) {
        tables[codes[at]]++;
        tables[256 + codes[at + 1]]++;
        tables[512 + codes[at + 2]]++;
        tables[768 + codes[at + 3]]++;
    }
    for (; at < length; at++)
        tables[codes[at]]++;
}

void tally16(const uint16_t *restrict codes, size_t length, uint32_t *restrict table)
{
    for (size_t at = 0; at < length; at++)
        table[codes[at]]++;
}

CLONED void survey(const float *restrict numbers, size_t length, float normal, double *restrict sums,
                   int64_t *restrict counts)
{
    for (size_t start = 0; start < length; start += BLOCK) {
        size_t size = length - start < BLOCK ? length - start : BLOCK;
        double total = 0, squares = 0, magnitudes = 0;
        int32_t small = 0, zero = 0;

#pragma omp simd reduction(+ : total, squares, magnitudes, small, zero)
        for (size_t each = 0; each < size; each++) {
            float number = numbers[start + each];
            double wide = number;
            total += wide;
            squares += wide * wide;
            magnitudes += fabs(wide);
            small += fabsf(number) < normal;
            zero += number == 0;
        }
        sums[0] += total;
        sums[1] += squares;
        sums[2] += magnitudes;
        counts[0] += small;
        counts[1] += zero;
    }
}

/* Codes of floats in the order of the numbers: 0 and -0 are one. */
static inline int32_t ordered(int32_t code)
{
    return code < 0 ? -(code & INT32_MAX) : code;
}

CLONED void compare(const float *restrict left, const float *restrict right, size_t length, double *restrict sums,
                    int64_t *restrict counts)
{
    int32_t ours[BLOCK], theirs[BLOCK];
    uint32_t steps = 0;
    double largest = 0;
    size_t within = 0;

    for (size_t start = 0; start < length; start += BLOCK) {
        size_t size = length - start < BLOCK ? length - start : BLOCK;
        double one = 0, other = 0, both = 0, total = 0, squares = 0, most = 0;
        int32_t differing = 0, alike = 0;

#pragma omp simd reduction(+ : one, other, both, total, squares) reduction(max : most)
        for (size_t each = 0; each < size; each++) {
            double mine = left[start + each], its = right[start + each], between = fabs(mine - its);
            one += mine * mine;
            other += its * its;
            both += mine * its;
            total += between;
            squares += between * between;
            most = between > most ? between : most;
        }
        memcpy(ours, left + start, size * sizeof *ours);
        memcpy(theirs, right + start, size * sizeof *theirs);
#pragma omp simd reduction(+ : differing, alike) reduction(max : steps)
        for (size_t each = 0; each < size; each++) {
            int32_t first = ordered(ours[each]), second = ordered(theirs[each]);
            uint32_t apart = (uint32_t)(first > second ? first : second) - (uint32_t)(first > second ? second : first);
            differing += ours[each] != theirs[each];
            alike += (ours[each] != theirs[each]) & (first == second);
            steps = apart > steps ? apart : steps;
        }
        sums[0] += one;
        sums[1] += other;
        sums[2] += both;
        sums[3] += total;
        sums[4] += squares;
        counts[0] += differing;
        counts[1] += alike;
        if (most > largest) {
            largest = most;
            within = start;
        }
    }
    sums[5] = largest;
    counts[2] = steps;
    counts[3] = -1;
    for (size_t at = within; largest > 0 && at < length && counts[3] < 0; at++)
        if (fabs((double)left[at] - (double)right[at]) == largest)
            counts[3] = (int64_t)at;
}
