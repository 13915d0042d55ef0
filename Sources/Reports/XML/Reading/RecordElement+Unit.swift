import Exact
import Markup
import Model

extension RecordElement {
    /// The unit itself.
    func unit() throws(RejectedInput) -> Unit {
        var columns: [String: String] = [:]
        for (name, url) in try required("columns").each(
            "column",
            { column throws(RejectedInput) in
                (try column.attribute("name"), try column.attribute("url"))
            })
        {
            columns[name] = url
        }
        return Unit(
            id: try attribute("id"), name: try required("name").text,
            group: try attribute("group"), home: try attribute("home"), columns: columns,
            place: place)
    }

    /// What a rule, or a person, came to.
    func verdict() throws(RejectedInput) -> Verdict {
        let (reason, steps) = (try required("reason").wording(), try steps())
        return Verdict(
            try value("outcome") { Outcome(rawValue: $0) },
            try required("points").range() ?? .zero, because: reason, steps: steps,
            charged: try each("charged") { $0.text }, isVeto: try flag("veto"),
            warnsOfVeto: try flag("warning"))
    }

    /// A person's decision.
    func judgement(of unit: String, _ criterion: String) throws(RejectedInput) -> Judgement {
        let decision: Judgement.Decision =
            switch try attribute("decision") {
            case "points": .points(try required("points").points("raw"))
            case "notApplicable": .notApplicable
            case "vetoConfirmed": .veto(confirmed: true)
            default: .veto(confirmed: false)
            }
        return Judgement(
            unit: unit, criterion: criterion, decision: decision,
            assessor: try attribute("assessor"), time: try value("time") { DateTime($0) },
            reason: try required("reason").text, place: place)
    }

    /// Every fact of a unit by its id in the record.
    func facts(copies: inout [Evidence: String]) throws(RejectedInput) -> [String: Fact] {
        let unit = try attribute("id")
        var facts: [String: Fact] = [:]
        for element in try required("facts").each("fact", { $0 }) {
            facts[try element.attribute("id")] = try element.fact(of: unit, copies: &copies)
        }
        return facts
    }

    private func fact(
        of unit: String, copies: inout [Evidence: String]
    ) throws(RejectedInput) -> Fact {
        let reading: Fact.Reading
        if let value = child("value") {
            reading = .known(try value.factValue())
        } else {
            reading = .unknown(try required("unknown").wording())
        }
        var method: Fact.Method?
        if let extractor = optional("extractor") {
            method = Fact.Method(
                extractor: extractor, version: try optionalValue("version") { Int($0) } ?? 1)
        }
        var faults: [Fault] = []
        for fault in try each("fault", { $0 }) {
            guard let evidence = try fault.evidence(copies: &copies).first else {
                throw fault.rejected(found: "<fault>", wanted: "<capture>")
            }
            faults.append(
                Fault(
                    key: try fault.attribute("key"), what: try fault.required("what").wording(),
                    evidence: evidence, count: try fault.value("count") { Int($0) }))
        }
        return Fact(
            unit: unit, name: try attribute("name"),
            origin: try value("origin") { Fact.Origin(rawValue: $0) }, method: method,
            certainty: try value("certainty") { Fact.Certainty(rawValue: $0) }, reading: reading,
            faults: faults, evidence: try evidence(copies: &copies))
    }

    /// The places directly below, in order.
    private func evidence(
        copies: inout [Evidence: String]
    ) throws(RejectedInput) -> [Evidence] {
        var found: [Evidence] = []
        for child in element.children {
            let place = RecordElement(element: child, file: file)
            let source: Evidence.Source
            switch child.local {
            case "capture":
                source = .capture(
                    Evidence.Capture(
                        url: try place.attribute("url"),
                        time: try place.value("time") { DateTime($0) },
                        status: try place.optionalValue("status") { Int($0) },
                        record: try place.attribute("record")))
            case "submission": source = .submission(file: try place.attribute("file"))
            case "log": source = .log(file: try place.attribute("file"))
            default: continue
            }
            let evidence = Evidence(
                source: source, sha256: try place.attribute("sha256"),
                locator: try place.attribute("locator"),
                snippet: place.child("snippet")?.text ?? "")
            found.append(evidence)
            if let copy = place.optional("copy") { copies[evidence] = copy }
        }
        return found
    }

    /// A value of its type.
    func factValue() throws(RejectedInput) -> FactValue {
        if let truth = child("boolean") { return .boolean(["true", "1"].contains(truth.text)) }
        if let number = child("number") { return .number(try number.content { Decimal128($0) }) }
        if let date = child("date") { return .date(try date.content { CivilDate($0) }) }
        if let text = child("text") { return .text(text.text) }
        if let set = child("elements") {
            return .elements(
                ElementSet(
                    present: set.element.children("present").map(\.text),
                    missing: set.element.children("missing").map(\.text)))
        }
        return .ledger(
            try required("ledger").each("entry") { entry throws(RejectedInput) in
                let from = try entry.value("from") { LedgerMoment($0) }
                let to = try entry.optionalValue("to") { LedgerMoment($0) }
                guard
                    let read = LedgerEntry(
                        title: try entry.attribute("title"), from: from, to: to,
                        isExtended: try entry.flag("extended"))
                else { throw entry.rejected(found: "\(from)", wanted: "from ≤ to") }
                return read
            })
    }
}
