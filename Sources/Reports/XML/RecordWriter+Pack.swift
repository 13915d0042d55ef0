import Exact
import Markup
import Model

extension RecordWriter {
    mutating func pack() {
        let pack = scored.pack
        xml.open(
            "pack",
            [
                "id": pack.id, "version": pack.version, "sha256": pack.digest,
                "weights": pack.weightOrigin.rawValue,
            ])
        xml.element("title", text: pack.title)
        xml.element(
            "source",
            [
                "document": pack.source.document, "title": pack.source.title,
                "annex": pack.source.annex,
            ])
        period(pack.period)
        writePolicy()
        xml.element("columns") { xml in
            for column in pack.columns { xml.element("column", text: column) }
        }
        xml.open("declarations")
        for fact in pack.facts { declaration(fact) }
        xml.close()
        xml.open("indicators")
        for node in pack.indicators { indicator(node) }
        xml.close()
        vetoes(pack.vetoes)
        for group in pack.groups {
            xml.open("group", ["name": group.group])
            for weight in group.weights {
                xml.element(
                    "weight",
                    [
                        "indicator": weight.indicator, "points": RecordText.exact(weight.points),
                    ])
            }
            xml.close()
        }
        if let bonus = pack.bonus { self.bonus(bonus) }
        for tailoring in pack.tailorings { self.tailoring(tailoring) }
        xml.close()
    }

    private mutating func tailoring(_ tailoring: Tailoring) {
        xml.open(
            "tailoring",
            [
                "file": tailoring.file.name, "sha256": tailoring.file.digest,
                "title": tailoring.title,
            ])
        for change in tailoring.changes {
            xml.open(
                "change",
                [
                    "action": change.action.rawValue, "target": change.target, "code": change.code,
                ])
            if let before = change.before { xml.element("before", text: before) }
            if let after = change.after { xml.element("after", text: after) }
            xml.element("reason", text: change.reason)
            xml.close()
        }
        xml.close()
    }

    private mutating func bonus(_ bonus: Bonus) {
        xml.open("bonus", ["cap": bonus.cap.map(RecordText.exact)])
        if let entry = bonus.entry {
            xml.element(
                "entry",
                [
                    "line": RecordText.exact(entry.line), "above": entry.isAbove ? "true" : "false",
                    "of": entry.of.isEmpty ? nil : entry.of.joined(separator: " "),
                ])
        }
        for criterion in bonus.criteria { self.criterion(criterion, weight: nil) }
        xml.close()
    }

    mutating func vetoes(_ vetoes: [Criterion]) {
        xml.open("vetoes")
        for veto in vetoes { criterion(veto, weight: nil) }
        xml.close()
    }

    private mutating func writePolicy() {
        xml.open(
            "policy",
            [
                "total": RecordText.exact(policy.total),
                "weightFloor": RecordText.exact(policy.weightFloor),
                "appraisalShare": RecordText.exact(policy.appraisalShare),
                "passLine": policy.passLine == Policy.usualPassLine
                    ? nil : RecordText.exact(policy.passLine),
                "notApplicable": policy.notApplicable.rawValue,
                "unanswered": policy.unanswered.rawValue,
                "vetoedTotal": policy.vetoedTotal.map(RecordText.exact),
                "assessors": policy.panel?.combination.rawValue,
                "assessorsApart": policy.panel.map { RecordText.exact($0.apart) },
                "places": String(rounding.places), "rounding": rounding.mode.rawValue,
            ])
        if let reason = policy.weightFloorReason {
            xml.element("weightFloorReason", text: reason)
        }
        xml.open("grades")
        for grade in policy.grades {
            xml.element(
                "grade",
                [
                    "name": grade.name, "from": RecordText.exact(grade.from),
                    "top": grade.top.map(RecordText.exact),
                ])
        }
        xml.close()
        xml.close()
    }

    private mutating func declaration(_ fact: FactDescriptor) {
        xml.open(
            "declaration",
            [
                "name": fact.name, "type": fact.type.rawValue, "unit": fact.unit,
                "claimed": fact.isClaimed ? "true" : "false",
            ])
        for element in fact.elements {
            xml.open("element", ["name": element.name])
            for synonym in element.synonyms { xml.element("synonym", text: synonym) }
            xml.close()
        }
        if let observation = fact.observation {
            xml.open("observation", ["extractor": observation.extractor])
            setting(observation.settings)
            xml.close()
        }
        xml.close()
    }

    private mutating func indicator(_ node: Indicator) {
        xml.open(
            "indicator",
            [
                "id": node.id, "name": node.name, "weight": RecordText.exact(node.weight),
                "share": policy.share(of: node.weight).map(RecordText.exact),
                "misfit": node.misfit == .error ? nil : node.misfit.rawValue,
            ])
        for child in node.children { indicator(child) }
        for leaf in node.criteria { criterion(leaf, weight: node.weight(of: leaf)) }
        xml.close()
    }

    private mutating func criterion(_ criterion: Criterion, weight: Points?) {
        xml.open(
            "criterion",
            [
                "id": criterion.id, "points": RecordText.exact(criterion.points),
                "share": weight.flatMap(policy.share).map(RecordText.exact),
                "due": criterion.due?.description,
                "accept": criterion.acceptsDeclared ? "declared" : nil,
                "status": criterion.status?.rawValue,
            ])
        xml.element("check", text: criterion.check)
        xml.element("clause", text: criterion.clause)
        if let responsible = criterion.responsible {
            xml.element("responsible", text: responsible)
        }
        switch criterion.applies {
        case .atLeast(let fact, let number):
            xml.element("applies", ["fact": fact, "atLeast": RecordText.exact(number)])
        case .condition(let setting):
            xml.element("appliesWhen", text: setting.scalar ?? "")
        case nil: break
        }
        xml.open("rule")
        setting(criterion.rule)
        xml.close()
        xml.element("fix", text: criterion.fix)
        xml.close()
    }

    /// The value inside an element that is already open. Pack files are read with a bounded depth,
    /// so the recursion is bounded too.
    private mutating func setting(_ setting: Setting) {
        switch setting.content {
        case .null: break
        case .scalar(let text): xml.element("scalar", text: text)
        case .list(let items):
            for item in items {
                xml.open("item")
                self.setting(item)
                xml.close()
            }
        case .map(let entries):
            for entry in entries {
                xml.open("entry", ["key": entry.key])
                self.setting(entry.value)
                xml.close()
            }
        }
    }
}
