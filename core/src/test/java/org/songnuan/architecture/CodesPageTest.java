package org.songnuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnuan.fund.FundCode;
import org.songnuan.ledger.LedgerCode;

/** The page of all codes is as the code is. */
class CodesPageTest {
  private static final Path PAGE = Path.of("CODES.md");

  @Test
  void the_page_lists_every_code_as_it_is() throws Exception {
    Map<String, String> sources =
        Maps.filterKeys(Checkout.texts(), path -> path.startsWith("core/src/main/java/"));
    String page = CodesPage.of(CodesTest.read(), sources);
    if (Boolean.getBoolean("songnuan.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void a_severity_is_that_of_the_findings_and_a_reason_has_none() {
    String source =
        """
        class Check {
          void refuse(LedgerCode code, Argument... arguments) {
            put(code, arguments);
          }

          private void put(LedgerCode code, Argument... arguments) {
            findings.add(Finding.error(code, arguments));
          }

          void check() {
            refuse(LedgerCode.EMPTY);
            add(Finding
                .warning(isNew ? LedgerCode.ANSWERED : LedgerCode.CAME_BACK).about(id));
          }
        }
        """;

    assertThat(
            CodesPage.of(
                ImmutableList.of(
                    LedgerCode.EMPTY, LedgerCode.ANSWERED, LedgerCode.CAME_BACK, FundCode.SHORT),
                ImmutableMap.of("core/src/main/java/org/songnuan/ledger/Check.java", source)))
        .contains("\n## ledger\n\n| id | severity | 中文 | English |\n|---|---|---|---|\n")
        .contains("| `ledger.EMPTY` | error | 没有发放内容 | nothing is delivered |\n")
        .contains("| `ledger.ANSWERED` | warning | 已有结论 | was answered before |\n")
        .contains("| `ledger.CAME_BACK` | warning | ")
        .contains("\n## fund\n")
        .contains("| `fund.SHORT` |  | ");
  }
}
