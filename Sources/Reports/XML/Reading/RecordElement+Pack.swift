import Exact
import Markup
import Model

extension RecordElement {
    /// The indicator pack, as far as a report needs it.
    func pack() throws(RejectedInput) -> Pack {
        let source = try required("source")
        return Pack(
            id: try attribute("id"), version: try attribute("version"),
            title: try required("title").text,
            source: Pack.Source(
                document: try source.attribute("document"), title: source.optional("title"),
                annex: source.optional("annex")),
            period: try required("period").period(),
            weightOrigin: try value("weights") { Pack.WeightOrigin(rawValue: $0) },
            policy: try required("policy").policy(),
            columns: try required("columns").each("column") { $0.text },
            facts: try required("declarations").each("declaration") {
                declaration throws(RejectedInput) in try declaration.declaration()
            },
            indicators: try required("indicators").each("indicator") {
                node throws(RejectedInput) in try node.indicator()
            },
            vetoes: try required("vetoes").criteria(),
            groups: try each("group") { group throws(RejectedInput) in try group.groupWeights() },
            bonus: try child("bonus")?.bonus(),
            tailorings: try each("tailoring") { file throws(RejectedInput) in
                try file.tailoring()
            }, digest: try attribute("sha256"))
    }

    private func tailoring() throws(RejectedInput) -> Tailoring {
        Tailoring(
            file: Basis.Leaf(name: try attribute("file"), digest: try attribute("sha256")),
            title: try attribute("title"),
            changes: try each("change") { change throws(RejectedInput) in
                Tailoring.Change(
                    try change.value("action") { Tailoring.Action(rawValue: $0) },
                    target: try change.attribute("target"), code: change.optional("code"),
                    before: change.child("before")?.text, after: change.child("after")?.text,
                    reason: try change.required("reason").text, place: change.place)
            })
    }

    /// The criteria directly below.
    func criteria() throws(RejectedInput) -> [Criterion] {
        try each("criterion") { leaf throws(RejectedInput) in try leaf.criterion() }
    }

    private func policy() throws(RejectedInput) -> Policy {
        var panel: Policy.Panel?
        if let combination = try optionalValue(
            "assessors", { Policy.Panel.Combination(rawValue: $0) })
        {
            panel = Policy.Panel(
                combination, apart: try optionalValue("assessorsApart") { Decimal128($0) } ?? 0)
        }
        return Policy(
            total: try points("total"), weightFloor: try value("weightFloor") { Decimal128($0) },
            weightFloorReason: child("weightFloorReason")?.text,
            appraisalShare: try value("appraisalShare") { Decimal128($0) },
            passLine: try optionalValue("passLine") { Decimal128($0) } ?? Policy.usualPassLine,
            notApplicable: try value("notApplicable") { Policy.NotApplicableRule(rawValue: $0) },
            unanswered: try value("unanswered") { Policy.UnansweredRule(rawValue: $0) },
            panel: panel,
            rounding: RoundingPolicy(
                places: try value("places") { Int($0).flatMap { (0...6).contains($0) ? $0 : nil } },
                mode: try value("rounding") { RoundingMode(rawValue: $0) }),
            grades: try required("grades").each("grade") { grade throws(RejectedInput) in
                Policy.Grade(
                    name: try grade.attribute("name"), from: try grade.points("from"),
                    top: try grade.optionalValue("top") { Decimal128($0) })
            })
    }

    private func declaration() throws(RejectedInput) -> FactDescriptor {
        FactDescriptor(
            name: try attribute("name"), type: try value("type") { FactType(rawValue: $0) },
            unit: optional("unit"),
            observation: try child("observation").map { element throws(RejectedInput) in
                Observation(
                    extractor: try element.attribute("extractor"), settings: element.setting())
            },
            isClaimed: try flag("claimed"),
            elements: try each("element") { element throws(RejectedInput) in
                WantedElement(
                    name: try element.attribute("name"),
                    synonyms: element.element.children("synonym").map(\.text))
            }, place: place)
    }

    /// A node; the depth of the document bounds the recursion.
    private func indicator() throws(RejectedInput) -> Indicator {
        Indicator(
            id: try attribute("id"), name: try attribute("name"), weight: try points("weight"),
            misfit: try optionalValue("misfit") { Misfit(rawValue: $0) } ?? .error,
            children: try each("indicator") { child throws(RejectedInput) in
                try child.indicator()
            }, criteria: try criteria(), place: place)
    }

    private func criterion() throws(RejectedInput) -> Criterion {
        var applies: Criterion.Applicability?
        if let limit = child("applies") {
            applies = .atLeast(
                fact: try limit.attribute("fact"), try limit.value("atLeast") { Decimal128($0) })
        } else if let condition = child("appliesWhen") {
            applies = .condition(Setting(.scalar(condition.text), at: condition.place))
        }
        return Criterion(
            id: try attribute("id"), check: try required("check").text,
            points: try points("points"), clause: try required("clause").text,
            due: try optionalValue("due") { CivilDate($0) },
            responsible: child("responsible")?.text,
            acceptsDeclared: optional("accept") == "declared", applies: applies,
            rule: try required("rule").setting(),
            status: try optionalValue("status") { SourceStatus(rawValue: $0) },
            fix: try required("fix").text, place: place)
    }

    private func groupWeights() throws(RejectedInput) -> GroupWeights {
        GroupWeights(
            group: try attribute("name"),
            weights: try each("weight") { weight throws(RejectedInput) in
                GroupWeights.Weight(
                    indicator: try weight.attribute("indicator"),
                    points: try weight.points("points"))
            })
    }

    private func bonus() throws(RejectedInput) -> Bonus {
        let entry = try child("entry").map { entry throws(RejectedInput) in
            Bonus.Entry(
                line: try entry.points("line"), isAbove: try entry.flag("above"),
                of: entry.optional("of").map { $0.split(separator: " ").map(String.init) } ?? [])
        }
        return Bonus(
            criteria: try criteria(),
            cap: try optionalValue("cap") { Decimal128($0) }.map { Points($0) }, entry: entry)
    }
}
