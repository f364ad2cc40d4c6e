package org.form4.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.form4.store.Sql;
import org.form4.tables.TableName;
import org.junit.jupiter.api.Test;

class SqlWordsTest {
    @Test
    void offersTablesAndViewsWhereATableIsWanted() {
        for (String before : new String[] {
            "SELECT * FROM ", "select * from sub", "FROM submission s JOIN ", "FROM submission, ", "DESCRIBE "
        }) {
            assertThat(SqlWords.at(before, "").words())
                    .as(before)
                    .containsExactlyElementsOf(Sql.names().keySet());
        }
    }

    @Test
    void offersTheColumnsOfTheTablesThatTheStatementNames() {
        SqlWords words = SqlWords.at("SELECT transaction_sh", " FROM nonderiv_trans");

        assertThat(words.start()).isEqualTo("SELECT ".length());
        assertThat(words.words())
                .containsAll(TableName.NONDERIV_TRANS.columns().keySet())
                .contains("FROM")
                .doesNotContain("expiration_date", "officer_title");
        assertThat(SqlWords.at("SELECT ", "").words()).contains("expiration_date", "officer_title");
    }

    @Test
    void knowsWhatAnAliasStandsFor() {
        SqlWords words =
                SqlWords.at("SELECT o.is_", " FROM submission s JOIN reporting_owner AS o USING (accession_number)");

        assertThat(words.start()).isEqualTo("SELECT o.".length());
        assertThat(words.words())
                .containsExactlyElementsOf(TableName.REPORTING_OWNER.columns().keySet());
        assertThat(SqlWords.at("SELECT footnote.", " FROM footnote").words())
                .containsExactly("accession_number", "footnote_id", "text");
        assertThat(SqlWords.at("SELECT x.", " FROM footnote").words()).isEmpty();
    }

    @Test
    void writesWordsOfSqlAsTheUserDoes() {
        assertThat(SqlWords.at("select ", " from footnote").words())
                .contains("where")
                .doesNotContain("WHERE");
        assertThat(SqlWords.at("", "").words()).contains("SELECT");
    }
}
