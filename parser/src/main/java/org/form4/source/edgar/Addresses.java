package org.form4.source.edgar;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.form4.filing.Cik;

/**
 * Where EDGAR's parts are. Folders end in a slash.
 *
 * @param archives filings and indexes; below it are {@code data/}, {@code daily-index/} and {@code full-index/}
 * @param submissions the folder of lists of one filer's filings, as JSON
 * @param tickers the list of companies with a ticker, as JSON
 * @param dataSets the folder of the quarterly insider transactions data sets
 */
public record Addresses(URI archives, URI submissions, URI tickers, URI dataSets) {
    /** Where they were when this was written. */
    public static final Addresses USUAL = new Addresses(
            URI.create("https://www.sec.gov/Archives/edgar/"),
            URI.create("https://data.sec.gov/submissions/"),
            URI.create("https://www.sec.gov/files/company_tickers.json"),
            URI.create("https://www.sec.gov/files/structureddata/data/insider-transactions-data-sets/"));

    public Addresses {
        archives = folder(checked(archives));
        submissions = folder(checked(submissions));
        tickers = checked(tickers);
        dataSets = folder(checked(dataSets));
    }

    /**
     * The same with one address changed.
     *
     * @param part {@code archives}, {@code submissions}, {@code tickers} or {@code data-sets}
     * @throws IllegalArgumentException for another name, or for what is no address of a web server
     */
    public Addresses with(String part, String address) {
        URI uri;
        try {
            uri = URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not an address: " + address, e);
        }
        return switch (part) {
            case "archives" -> new Addresses(uri, submissions, tickers, dataSets);
            case "submissions" -> new Addresses(archives, uri, tickers, dataSets);
            case "tickers" -> new Addresses(archives, submissions, uri, dataSets);
            case "data-sets" -> new Addresses(archives, submissions, tickers, uri);
            default ->
                throw new IllegalArgumentException(
                        "no address is called " + part + "; there are archives, submissions, tickers and data-sets");
        };
    }

    URI filing(ListedFiling filing) {
        return archives.resolve(filing.path());
    }

    URI namesOfAll() {
        return archives.resolve("cik-lookup-data.txt");
    }

    URI submissions(Cik cik) {
        return submissions.resolve("CIK" + cik + ".json");
    }

    /** The names of the days that have an index, of the quarter a day is in. */
    URI daysOfQuarter(LocalDate day) {
        return archives.resolve("daily-index/" + quarter(day) + "/index.json");
    }

    URI dailyIndex(LocalDate day) {
        return archives.resolve(dailyIndexPath(day));
    }

    static String dailyIndexPath(LocalDate day) {
        return "daily-index/" + quarter(day) + "/" + dailyIndexName(day);
    }

    static String dailyIndexName(LocalDate day) {
        return "master." + day.toString().replace("-", "") + ".idx";
    }

    URI quarterlyIndex(LocalDate day) {
        return archives.resolve("full-index/" + quarter(day) + "/master.idx");
    }

    URI dataSet(Quarter quarter) {
        return dataSets.resolve(quarter.fileName());
    }

    private static String quarter(LocalDate day) {
        return String.format(Locale.ROOT, "%d/QTR%d", day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    private static URI checked(URI address) {
        boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!isWeb || address.getHost() == null) {
            throw new IllegalArgumentException("not an address of a web server: " + address);
        }
        return address;
    }

    private static URI folder(URI address) {
        return address.getPath().endsWith("/") ? address : URI.create(address + "/");
    }
}
