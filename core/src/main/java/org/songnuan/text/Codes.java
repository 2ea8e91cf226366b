package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.songnuan.beneficiary.BeneficiaryCode;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.campaign.CampaignCode;
import org.songnuan.explain.Code;
import org.songnuan.fund.FundCode;
import org.songnuan.ledger.LedgerCode;
import org.songnuan.rule.RuleCode;
import org.songnuan.split.SplitCode;

/** The codes of the rooms whose reasons are kept with an award, by their stable ids. */
final class Codes {
  private static final ImmutableMap<String, Code> BY_ID =
      ImmutableList.<Code[]>of(
              RuleCode.values(),
              SplitCode.values(),
              BeneficiaryCode.values(),
              BenefitCode.values(),
              FundCode.values(),
              CampaignCode.values(),
              LedgerCode.values())
          .stream()
          .flatMap(Arrays::stream)
          .collect(ImmutableMap.toImmutableMap(Code::id, code -> code));

  /** A code, by its id. */
  static final Shape<Code> CODE =
      new Shape<>() {
        @Override
        public void write(Code code, Line on) {
          if (!code.equals(BY_ID.get(code.id()))) {
            throw new IllegalArgumentException(
                "Code (" + code.id() + ") must be one of the library to have a text, but was not.");
          }
          on.add(Atom.word(code.id()));
        }

        @Override
        public Code read(Cursor from) {
          Atom atom = from.next("a code");
          Code code = atom.quoted() ? null : BY_ID.get(atom.text());
          if (code == null) {
            throw Unreadable.at(atom.place(), "a code such as fund.SPENT");
          }
          return code;
        }
      };

  private Codes() {}
}
