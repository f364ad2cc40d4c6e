package org.form4.filing;

import org.jspecify.annotations.Nullable;

/**
 * The company whose securities are reported, as the filer named it. Names and tickers change under one CIK and are
 * often odd ({@code N/A}, {@code NYSE: KRC}); nothing here is normalised.
 */
public record Issuer(
        @Nullable Cik issuerCik,
        @Nullable String issuerName,
        @Nullable String issuerTradingSymbol,
        @Nullable String issuerForeignTradingSymbol) {}
