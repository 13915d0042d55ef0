import Model

/// The pages and files a finding points at, each once, whatever was found in it how often.
struct ProblemEvidence: Sendable {
    /// One place in each of them.
    let places: [Evidence]

    /// Where the problem was seen: the faults charged if there are any, else what the facts were
    /// read from, captures before submissions.
    init(of finding: Finding) {
        let charged = Set(finding.charged)
        var found: [Evidence] = []
        if !charged.isEmpty {
            let faults = finding.facts.flatMap(\.faults).filter { charged.contains($0.key) }
            found = faults.map(\.evidence)
        }
        if found.isEmpty {
            let facts = finding.facts
            let all = facts.count == 1 ? facts[0].evidence : facts.flatMap(\.evidence)
            found =
                all.count < 2 ? all : all.filter(\.isCapture) + all.filter { !$0.isCapture }
        }
        guard found.count > 1 else {
            places = found
            return
        }
        var seen: Set<Evidence.Source> = []
        places = found.filter { seen.insert($0.source).inserted }
    }
}

extension Evidence {
    /// Whether it lies in an archived answer of a web server.
    var isCapture: Bool {
        if case .capture = source { true } else { false }
    }
}

extension Array where Element: Hashable {
    /// The elements in order, each once.
    var withoutRepeats: [Element] {
        if count < 2 { return self }
        if count <= 8 {
            // A few are compared sooner than hashed.
            var kept: [Element] = []
            for element in self where !kept.contains(element) { kept.append(element) }
            return kept
        }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
