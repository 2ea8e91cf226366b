package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;

/** Every sentence that an outcome can say, in both languages, in its order. */
public final class OutcomeTexts {
  private OutcomeTexts() {}

  /** Returns the reasons of all recipients and the findings, in Chinese and in English. */
  public static ImmutableList<String> of(Outcome outcome) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (Locale language : ImmutableList.of(Locale.CHINESE, Locale.ENGLISH)) {
      Wording wording = Wording.in(language);
      for (Recipient recipient : outcome.roster().recipients()) {
        texts.add(wording.of(outcome.why(recipient.id())));
      }
      for (Finding finding : outcome.findings()) {
        texts.add(wording.of(finding));
      }
    }
    return texts.build();
  }
}
