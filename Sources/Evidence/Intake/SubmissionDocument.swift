public import Exact
import Markup
public import Model

/// Writes a submission as the XML form has it.
public enum SubmissionDocument {
    /// What `unit` claims, by `Reports/schema/submission.xsd`.
    public static func write(
        unit: String, round: String, submitted: DateTime, claims: [Submission.Claim]
    ) -> [UInt8] {
        var xml = MarkupWriter(.xml, indent: 2)
        xml.declaration()
        xml.open(
            "submission",
            [
                "xmlns": RawSubmission.namespace, "version": "1", "round": round, "unit": unit,
                "submitted": submitted.description,
            ])
        for claim in claims {
            xml.open("claim", ["fact": claim.fact])
            value(claim.value, to: &xml)
            xml.close()
        }
        xml.close()
        return xml.finished()
    }

    private static func value(_ value: FactValue, to xml: inout MarkupWriter) {
        switch value {
        case .number(let number): xml.text(number.reduced.plain)
        case .boolean(let flag): xml.text(flag ? "true" : "false")
        case .date(let date): xml.text(date.description)
        case .text(let text): xml.text(text)
        case .elements(let set):
            for element in set.present { xml.element("item", text: element) }
        case .ledger(let entries):
            if entries.isEmpty { xml.element("none") }
            for entry in entries {
                xml.element(
                    "entry",
                    [
                        "from": moment(entry.from), "to": entry.to.map(moment),
                        "extended": entry.isExtended ? "true" : nil,
                    ], text: entry.title)
            }
        }
    }

    private static func moment(_ moment: LedgerMoment) -> String {
        switch moment {
        case .day(let date): date.description
        case .time(let time): time.description
        }
    }
}
