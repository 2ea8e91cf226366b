package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.Emergency;
import org.songnuan.text.Fields.Field;

/** What is on file about a case. */
final class CaseFileShape {
  private static final Shape<Emergency> EMERGENCY = emergency();

  static final Shape<CaseFile> FILE = file();

  private CaseFileShape() {}

  private static Shape<Emergency> emergency() {
    Fields<Emergency> fields = new Fields<>("an emergency");
    Field<LocalDate> on = fields.on(Cells.DAY, Emergency::on);
    Field<LocalDate> by = fields.one("file-by", Cells.DAY, Emergency::fileBy);
    Field<String> body = fields.one("decided-by", Cells.TEXT, Emergency::body);
    Field<String> document = fields.one("document", Cells.TEXT, Emergency::document);
    return fields.make(it -> new Emergency(it.of(body), it.of(on), it.of(by), it.of(document)));
  }

  private static Shape<CaseFile> file() {
    Fields<CaseFile> fields = new Fields<>("a case file");
    Field<Optional<LocalDate>> surveyed = fields.maybe("surveyed", Cells.DAY, CaseFile::surveyedOn);
    Field<Optional<LocalDate>> verified = fields.maybe("verified", Cells.DAY, CaseFile::verifiedOn);
    Field<ImmutableList<Clarity>> clear =
        fields.some("clear", Constants.CLARITY, one -> ImmutableSortedSet.copyOf(one.clarities()));
    Field<Optional<LocalDate>> confirmed =
        fields.maybe("confirmed", Cells.DAY, CaseFile::confirmedOn);
    Field<Optional<String>> by = fields.maybe("confirmed-by", Cells.TEXT, CaseFile::confirmedBy);
    Field<Optional<LocalDate>> posted = fields.maybe("posted", Cells.DAY, CaseFile::postedOn);
    Field<Optional<LocalDate>> objected = fields.maybe("objected", Cells.DAY, CaseFile::objectedOn);
    Field<Optional<String>> exempt =
        fields.maybe("exempt-from-notice", Cells.TEXT, CaseFile::exemptFromNotice);
    Field<Optional<Emergency>> emergency =
        fields.maybe("emergency", EMERGENCY, CaseFile::emergency);
    return fields.make(
        it ->
            CaseFile.builder()
                .surveyedOn(it.of(surveyed))
                .verifiedOn(it.of(verified))
                .addAllClarities(it.of(clear))
                .confirmedOn(it.of(confirmed))
                .confirmedBy(it.of(by))
                .postedOn(it.of(posted))
                .objectedOn(it.of(objected))
                .exemptFromNotice(it.of(exempt))
                .emergency(it.of(emergency))
                .build());
  }
}
