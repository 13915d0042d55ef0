import Exact
import Markup
import Model

extension RecordWriter {
    mutating func fact(_ fact: Fact, id: String) {
        xml.open("fact")
        xml.attribute("id", id)
        xml.attribute("name", fact.name)
        xml.attribute("origin", fact.origin.rawValue)
        xml.attribute("certainty", fact.certainty.rawValue)
        if let method = fact.method {
            xml.attribute("extractor", method.extractor)
            xml.attribute("version", String(method.version))
        }
        switch fact.reading {
        case .known(let value): self.value("value", value)
        case .unknown(let why): wording("unknown", why)
        }
        for fault in fact.faults {
            xml.open("fault", ["key": fault.key, "count": String(fault.count)])
            wording("what", fault.what)
            evidence(fault.evidence)
            xml.close()
        }
        for evidence in fact.evidence { self.evidence(evidence) }
        xml.close()
    }

    mutating func value(_ name: MarkupName, _ value: FactValue) {
        xml.open(name)
        switch value {
        case .boolean(let truth): xml.element("boolean", text: truth ? "true" : "false")
        case .number(let number): xml.element("number", text: RecordText.exact(number))
        case .date(let date): xml.element("date", text: date.description)
        case .text(let text): xml.element("text", text: text)
        case .elements(let set):
            xml.open("elements")
            for element in set.present { xml.element("present", text: element) }
            for element in set.missing { xml.element("missing", text: element) }
            xml.close()
        case .ledger(let entries):
            xml.open("ledger")
            for entry in entries {
                xml.element(
                    "entry",
                    [
                        "title": entry.title, "from": RecordText.moment(entry.from),
                        "to": entry.to.map(RecordText.moment),
                        "extended": entry.isExtended ? "true" : "false",
                    ])
            }
            xml.close()
        }
        xml.close()
    }

    private mutating func evidence(_ evidence: Evidence) {
        switch evidence.source {
        case .capture(let capture):
            xml.open("capture")
            xml.attribute("url", capture.url)
            xml.attribute("time", RecordText.time(capture.time))
            if let status = capture.status { xml.attribute("status", String(status)) }
            xml.attribute("record", capture.record)
        case .submission(let file):
            xml.open("submission")
            xml.attribute("file", file)
        case .log(let file):
            xml.open("log")
            xml.attribute("file", file)
        }
        xml.attribute("sha256", evidence.sha256)
        xml.attribute("locator", evidence.locator)
        if evidence.isCapture, !copies.isEmpty, let copy = copies[evidence] {
            xml.attribute("copy", copy)
        }
        if !evidence.snippet.isEmpty { xml.element("snippet", text: evidence.snippet) }
        xml.close()
    }
}
