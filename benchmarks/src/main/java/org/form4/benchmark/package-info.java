/**
 * What is claimed about speed, measured against what a user would pick instead.
 *
 * <p>{@code benchmarks/run} builds all that is needed and prints the table of {@code docs/performance.md};
 * {@code benchmarks/run parse} prints one comparison, {@code benchmarks/run jmh} is JMH with its own options. A
 * {@link org.form4.benchmark.Comparison} runs the methods of a JMH benchmark in turns, which a busy machine needs; a new
 * one is a class and its entry in {@link org.form4.benchmark.Compare#ALL}.
 */
@NullMarked
package org.form4.benchmark;

import org.jspecify.annotations.NullMarked;
