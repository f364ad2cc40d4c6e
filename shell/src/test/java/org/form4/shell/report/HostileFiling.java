package org.form4.shell.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;

/** Filings in which every text tries to become markup or a script. */
final class HostileFiling {
    static final String SCRIPT = "<script>window.pwned=1</script>";
    static final String FORMULA = "=cmd|'/c calc'!A1";
    static final String BREAKOUT = "</script><img src=x onerror=\"window.pwned=1\">'\"";

    private HostileFiling() {}

    /** The tables of some such filings, written into and read from a folder. */
    static Form4Tables tables(Path folder) throws IOException {
        for (int i = 1; i <= 10; i++) {
            Files.writeString(folder.resolve("0000000001-24-00000" + i % 10 + ".xml"), xml(i));
        }
        Files.writeString(folder.resolve("broken" + "-<b>x.xml"), "<ownershipDocument><schemaVersion>" + SCRIPT);
        return new Loader(Loader.Progress.NONE).tables(List.of(folder.toString()));
    }

    private static String xml(int i) {
        return """
            <?xml version="1.0"?>
            <ownershipDocument><schemaVersion>X0508</schemaVersion><documentType>4</documentType>
            <periodOfReport>2024-03-%02d</periodOfReport><aff10b5One>1</aff10b5One>
            <issuer><issuerCik>0000000002</issuerCik><issuerName>ISSUER</issuerName>
            <issuerTradingSymbol>TEXT</issuerTradingSymbol></issuer>
            <reportingOwner><reportingOwnerId><rptOwnerCik>0000000003</rptOwnerCik>
            <rptOwnerName>OWNER</rptOwnerName></reportingOwnerId>
            <reportingOwnerRelationship><isOfficer>1</isOfficer><officerTitle>TEXT</officerTitle>
            </reportingOwnerRelationship></reportingOwner>
            <nonDerivativeTable>ROWS</nonDerivativeTable>
            <footnotes><footnote id="F1">TEXT sold under a Rule 10b5-1 plan adopted on May 1, 2023. TEXT</footnote>
            </footnotes><remarks>TEXT</remarks>
            <ownerSignature><signatureName>TEXT</signatureName><signatureDate>2024-03-%02d</signatureDate>
            </ownerSignature></ownershipDocument>
            """.formatted(i, i + 1)
                .replace(
                        "ROWS",
                        row("M", i, 1000, "A") + row("F", i, 400, "D") + row("S", i, 100, "D") + row("G", i, 5, "D"))
                .replace("ISSUER", escaped(SCRIPT + BREAKOUT))
                .replace("OWNER", escaped(BREAKOUT + SCRIPT))
                .replace("TEXT", escaped(FORMULA + SCRIPT + "{a|b}${window.pwned=1}" + BREAKOUT));
    }

    private static String row(String code, int day, int shares, String acquiredDisposed) {
        return """
            <nonDerivativeTransaction><securityTitle><value>TEXT</value></securityTitle>
            <transactionDate><value>2024-03-%02d</value></transactionDate>
            <transactionCoding><transactionFormType>4</transactionFormType><transactionCode>%s</transactionCode>
            <equitySwapInvolved>0</equitySwapInvolved><footnoteId id="F1"/></transactionCoding>
            <transactionAmounts><transactionShares><value>%d</value></transactionShares>
            <transactionPricePerShare><value>20</value></transactionPricePerShare>
            <transactionAcquiredDisposedCode><value>%s</value></transactionAcquiredDisposedCode></transactionAmounts>
            <postTransactionAmounts><sharesOwnedFollowingTransaction><value>%d</value></sharesOwnedFollowingTransaction>
            </postTransactionAmounts><ownershipNature><directOrIndirectOwnership><value>I</value>
            </directOrIndirectOwnership><natureOfOwnership><value>TEXT</value></natureOfOwnership></ownershipNature>
            </nonDerivativeTransaction>
            """.formatted(day, code, shares, acquiredDisposed, 5000 + day);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
