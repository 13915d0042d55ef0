import Exact
import Model

/// What is different of a pack besides its demands: head, policy, weights, bonus, facts.
struct PackChanges {
    private(set) var sentences: [Wording] = []

    init(from old: Pack, to new: Pack) {
        typealias Words = DiffWording
        note(Words.pack, "\(old.id) \(old.version)", "\(new.id) \(new.version)")
        note(Words.title, old.title, new.title)
        note(Words.source, Self.source(old), Self.source(new))
        note(
            Words.period, PackWording.within(old.period).text(in: .zhHans),
            PackWording.within(new.period).text(in: .zhHans))
        policy(old.policy, new.policy)
        weights(old, new)
        bonus(old.bonus, new.bonus)
        names(Words.column, old.columns, new.columns)
        names(Words.lexicon, old.lexicons.map(\.name), new.lexicons.map(\.name))
        facts(old.facts, new.facts)
        files(old, new)
    }

    private mutating func note(_ what: Wording, _ before: String?, _ after: String?) {
        guard before != after else { return }
        sentences.append(DiffWording.value(what, before, after))
    }

    private static func source(_ pack: Pack) -> String {
        [pack.source.document, pack.source.title, pack.source.annex].compactMap(\.self)
            .joined(separator: " ")
    }

    private mutating func policy(_ old: Policy, _ new: Policy) {
        typealias Words = DiffWording
        note(Words.total, PackWording.number(old.total), PackWording.number(new.total))
        note(
            Words.floor, PackWording.percent(old.weightFloor), PackWording.percent(new.weightFloor))
        note(
            Words.appraisal, PackWording.percent(old.appraisalShare),
            PackWording.percent(new.appraisalShare))
        note(
            Words.passLine, PackWording.percent(old.passLine), PackWording.percent(new.passLine))
        note(Words.notApplicable, old.notApplicable.rawValue, new.notApplicable.rawValue)
        note(Words.unanswered, old.unanswered.rawValue, new.unanswered.rawValue)
        note(
            Words.vetoedTotal, old.vetoedTotal.map(PackWording.number),
            new.vetoedTotal.map(PackWording.number))
        note(Words.assessors, Self.panel(old), Self.panel(new))
        note(Words.rounding, Self.rounding(old), Self.rounding(new))
        note(
            Words.grades, OutlineWording.grades(old.grades).text(in: .zhHans),
            OutlineWording.grades(new.grades).text(in: .zhHans))
    }

    private static func panel(_ policy: Policy) -> String? {
        policy.panel.map { "\($0.combination.rawValue) \(PackWording.percent($0.apart))" }
    }

    private static func rounding(_ policy: Policy) -> String {
        "\(policy.rounding.places) \(policy.rounding.mode.rawValue)"
    }

    /// Indicators by their codes, and those that kept their name under another.
    private mutating func weights(_ old: Pack, _ new: Pack) {
        let before = old.indicators.flatMap(\.withDescendants)
        var left = before
        var fresh: [Indicator] = []
        for node in new.indicators.flatMap(\.withDescendants) {
            let index =
                left.firstIndex { $0.id == node.id && $0.name == node.name }
                ?? left.firstIndex { $0.name == node.name && $0.id.isSibling(of: node.id) }
                ?? left.firstIndex { $0.id == node.id }
            guard let index else {
                fresh.append(node)
                continue
            }
            let other = left.remove(at: index)
            let label = DiffWording.indicator(node)
            note(DiffWording.code(of: label), other.id, node.id)
            note(DiffWording.name(of: label), other.name, node.name)
            note(
                DiffWording.weight(of: label), PackWording.number(other.weight),
                PackWording.number(node.weight))
            note(DiffWording.misfit(of: label), other.misfit.rawValue, node.misfit.rawValue)
        }
        sentences += fresh.map { DiffWording.newIndicator($0) }
        sentences += left.map { DiffWording.goneIndicator($0) }
        let groups =
            old.groups.map(\.group)
            + new.groups.map(\.group).filter { name in
                !old.groups.contains { $0.group == name }
            }
        for name in groups {
            note(DiffWording.group(name), Self.weights(of: name, old), Self.weights(of: name, new))
        }
    }

    private static func weights(of group: String, _ pack: Pack) -> String? {
        pack.groups.first { $0.group == group }.map { group in
            group.weights.map { "\($0.indicator) \(PackWording.number($0.points))" }
                .joined(separator: "、")
        }
    }

    private mutating func bonus(_ old: Bonus?, _ new: Bonus?) {
        note(DiffWording.cap, old?.cap.map(PackWording.number), new?.cap.map(PackWording.number))
        note(DiffWording.entry, Self.entry(old), Self.entry(new))
    }

    private static func entry(_ bonus: Bonus?) -> String? {
        bonus?.entry.map { entry in
            "\(entry.of.joined(separator: " + "))\(entry.isAbove ? ">" : "≥") \(PackWording.number(entry.line))"
        }
    }

    private mutating func names(
        _ what: (String, Bool) -> Wording, _ old: [String], _ new: [String]
    ) {
        sentences += new.filter { !old.contains($0) }.map { what($0, true) }
        sentences += old.filter { !new.contains($0) }.map { what($0, false) }
    }

    private mutating func facts(_ old: [FactDescriptor], _ new: [FactDescriptor]) {
        names(DiffWording.fact, old.map(\.name), new.map(\.name))
        let before = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
        for fact in new {
            guard let other = before[fact.name] else { continue }
            note(DiffWording.declaration(fact.name), Self.text(other), Self.text(fact))
        }
    }

    private static func text(_ fact: FactDescriptor) -> String {
        let elements = fact.elements.map { element in
            element.synonyms.isEmpty
                ? element.name : "\(element.name)(\(element.synonyms.joined(separator: ",")))"
        }
        let parts = [
            fact.type.rawValue, fact.unit, elements.isEmpty ? nil : elements.joined(separator: "、"),
            fact.observation.map { SettingChanges.text($0.settings) },
            fact.isClaimed ? "submission" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// Decision models and word lists whose content is different.
    private mutating func files(_ old: Pack, _ new: Pack) {
        let before = Dictionary(old.files.map { ($0.name, $0.digest) }) { first, _ in first }
        for file in new.files where file.name != PackFolder.main {
            guard let digest = before[file.name], digest != file.digest else { continue }
            sentences.append(DiffWording.file(file.name))
        }
    }
}

extension Indicator {
    /// This node and all below, parents first.
    fileprivate var withDescendants: [Indicator] {
        [self] + children.flatMap(\.withDescendants)
    }
}

extension String {
    /// Whether both codes stand on one level.
    fileprivate func isSibling(of other: String) -> Bool {
        split(separator: ".").count == other.split(separator: ".").count
    }
}
