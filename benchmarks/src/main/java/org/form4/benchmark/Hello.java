package org.form4.benchmark;

/** As little as a Java program can be: what every start is held against. */
final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
