package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.report.ReportFixture.DAY;
import static org.songnuan.report.ReportFixture.DIRECTORY;
import static org.songnuan.report.ReportFixture.OUTCOME;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import org.junit.jupiter.api.Test;
import org.songnuan.quantity.Money;

class MoneyReportsTest {
  @Test
  void the_fund_statement_adds_up_for_each_fund_and_in_all() {
    Table table = FundStatement.byFund(OUTCOME, DAY, Audience.INTERNAL);

    assertThat(chinese(table))
        .isEqualTo(
            """
            资金报表
            截至 2月10日（2026年） · 内部
            资金  来源          收入      支付    预留    结余
            ----  --------  --------  --------  ------  ------
            市级  上级拨款  1,200.00  1,200.00    0.00    0.00
            自筹  自筹      2,000.00    900.00  500.00  600.00
            ----  --------  --------  --------  ------  ------
            合计            3,200.00  2,100.00  500.00  600.00
            其中此前已支付或承诺 100.00
            预留中 500.00 待补材料后发放
            """);
    assertThat(english(table))
        .isEqualTo(
            """
            fund statement
            as of 2026-02-10 · internal
            fund   source                     in      paid  reserved    left
            -----  -------------------  --------  --------  --------  ------
            city   superior allocation  1,200.00  1,200.00      0.00    0.00
            own    self-raised          2,000.00    900.00    500.00  600.00
            -----  -------------------  --------  --------  --------  ------
            total                       3,200.00  2,100.00    500.00  600.00
            of which 100.00 was already paid or promised
            of the reserved, 500.00 awaits missing papers
            """);
  }

  @Test
  void the_sources_are_told_apart() {
    Table table = FundStatement.bySource(OUTCOME, DAY, Audience.SUPERIOR);

    assertThat(chinese(table))
        .isEqualTo(
            """
            资金来源表
            截至 2月10日（2026年） · 上报
            来源          收入      支付    预留    结余
            --------  --------  --------  ------  ------
            上级拨款  1,200.00  1,200.00    0.00    0.00
            自筹      2,000.00    900.00  500.00  600.00
            --------  --------  --------  ------  ------
            合计      3,200.00  2,100.00  500.00  600.00
            """);
    assertThat(english(table)).contains("self-raised          2,000.00    900.00    500.00  600");
  }

  @Test
  void goods_that_nobody_counted_make_what_was_given_a_lower_bound() {
    Table table = FundStatement.given(OUTCOME, DAY, Audience.SUPERIOR);

    assertThat(chinese(table))
        .isEqualTo(
            """
            支出表
            截至 2月10日（2026年） · 上报
            项目               金额
            --------  -------------
            现金           2,100.00
            物资折价     至少 60.00
            --------  -------------
            合计      至少 2,160.00
            """);
    assertThat(english(table)).contains("total                 at least 2,160.00\n");
  }

  @Test
  void the_register_has_capital_characters_and_the_guardian_signs() {
    SignatureRegister register = SignatureRegister.of(OUTCOME, DAY, Audience.INTERNAL, DIRECTORY);

    assertThat(chinese(register.table()))
        .isEqualTo(
            """
            签领表
            截至 2月10日（2026年） · 内部
            序号  姓名    签领人      金额  大写                     物资  签名
            ----  ------  ------  --------  --------  -------------------  ----
            1     甲某某  甲某某    800.00  捌佰元整  大米 10 斤、糖 部分
            2     乙某    乙某      200.00  贰佰元整
            3     丙某    庚某      500.00  伍佰元整  大米 10 斤、糖 部分
            4     丁某              500.00  伍佰元整              糖 部分
            ----  ------  ------  --------  --------  -------------------  ----
            合计                  2,000.00  贰仟元整
            """);
    assertThat(english(register.table()))
        .contains("3      丙某    庚某         500.00  伍佰元整               rice 10 jin, sweets some\n");
    assertThat(register.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(ReportCode.NOBODY_SIGNS);
              assertThat(finding.subject()).contains("H-4");
            });
  }

  @Test
  void the_superior_reads_masked_names_and_the_public_has_no_register() {
    assertThat(chinese(SignatureRegister.of(OUTCOME, DAY, Audience.SUPERIOR, DIRECTORY).table()))
        .contains("1     甲**  甲**  ")
        .doesNotContain("甲某");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignatureRegister.of(OUTCOME, DAY, Audience.PUBLIC, DIRECTORY))
        .withMessage("Signature register must not be public, but was.\nMaybe post a PublicNotice.");
  }

  @Test
  void the_batch_has_one_line_for_each_payee_and_says_who_shares_one() {
    PaymentBatch batch = PaymentBatch.of(OUTCOME, DAY, DIRECTORY);

    assertThat(chinese(batch.table()))
        .isEqualTo(
            """
            付款批次
            截至 2月10日（2026年） · 内部
            收款编号  户数      金额
            --------  ----  --------
            K-1          2  1,000.00
            K-2          1    500.00
            --------  ----  --------
            合计         3  1,500.00
            此前已支付 100.00
            没有收款编号 500.00
            """);
    assertThat(english(batch.table()))
        .endsWith(
            """
            total           3  1,500.00
            paid before: 100.00
            without a payee: 500.00
            """);
    assertThat(batch.findings())
        .extracting(finding -> finding.code() + " " + finding.subject().orElseThrow())
        .containsExactly("NO_PAYEE H-4", "PAYEE_OF_SEVERAL H-1", "PAYEE_OF_SEVERAL H-2");
    assertThat(batch.findings().get(1))
        .hasToString(
            "WARNING report.PAYEE_OF_SEVERAL: 2 recipients share one payee, 800.00 of it for this one");
  }

  @Test
  void what_the_batch_pays_and_what_it_cannot_and_what_was_paid_is_what_the_outcome_pays() {
    PaymentBatch batch = PaymentBatch.of(OUTCOME, DAY, DIRECTORY);
    Money paid = Money.sum(OUTCOME.awards().stream().map(award -> award.cash()).toList());

    assertThat(batch.table().total().orElseThrow().get(2))
        .isEqualTo(Cell.of(paid.minus(batch.withoutPayee()).minus(Money.yuan(100))));
  }

  @Test
  void the_papers_are_listed_for_each_recipient_and_counted_for_each_paper() {
    assertThat(chinese(PapersToSupply.byRecipient(OUTCOME, DAY, Audience.INTERNAL, DIRECTORY)))
        .isEqualTo(
            """
            待补材料清单
            截至 2月10日（2026年） · 内部
            序号  姓名  待补材料
            ----  ----  ----------
            1     戊某  家庭月收入
            """);
    assertThat(english(PapersToSupply.byPaper(OUTCOME, DAY, Audience.SUPERIOR)))
        .isEqualTo(
            """
            missing papers
            as of 2026-02-10 · to the superior
            paper                     recipients
            ------------------------  ----------
            monthly household income           1
            ------------------------  ----------
            distinct                           1
            """);
  }

  @Test
  void what_the_directory_does_not_know_stays_blank() {
    Table table = SignatureRegister.of(OUTCOME, DAY, Audience.INTERNAL, Directory.EMPTY).table();

    assertThat(table.rows().get(0).subList(1, 3)).containsOnly(Cell.BLANK);
  }
}
