import Markup
import Model
import Parallel
import Synchronization

/// The one pass through a record that checks all of it: well formed, as the schema wants it, complete,
/// and as we would write it; what stays of it is the totals table.
struct RecordPass {
    private let plan: RecordPlan
    private let frame: RecordPlan.Excerpt
    private let root: RecordElement
    private let file: String
    private let schemas: SchemaPool

    init(
        _ plan: RecordPlan, _ frame: RecordPlan.Excerpt, _ root: RecordElement, file: String
    ) throws(RejectedInput) {
        self.plan = plan
        self.frame = frame
        self.root = root
        self.file = file
        schemas = SchemaPool()
    }

    /// Some units, read and checked.
    private struct Batch: Sendable {
        var problems: [MarkupProblem] = []
        var failure: RejectedInput?
        var units: [UnitTally] = []
        var copies: Set<String> = []
        /// The first line that is not as we would write it.
        var altered: Int?
    }

    /// The round, or everything that is wrong with its record.
    func stored() throws(RejectedInput) -> StoredRound {
        let framing = try problems(in: frame)
        guard framing.isEmpty else {
            // The units are looked at all the same, so that everything is told at once.
            throw RejectedInput(notices(of: try framing + checked(nil, framing).problems))
        }
        guard root.optional("scope") == "round" else {
            throw RejectedInput(
                Notice(
                    .error, at: root.place, RecordWording.oneUnit, found: "scope=\"unit\"",
                    fix: RecordWording.wholeRound))
        }
        let outline: RoundOutline
        let units: StoredUnits
        do throws(RejectedInput) {
            let parts = RecordParts(
                pack: try root.required("pack").pack(),
                vetoes: try root.required("vetoes").criteria())
            outline = try RoundOutline(root, parts)
            units = try StoredUnits(plan, parts, file: file)
        } catch {
            let others = try checked(nil, []).problems
            throw others.isEmpty ? error : RejectedInput(notices(of: others))
        }
        let seen = try checked((units, try place(outline)), [])
        guard seen.problems.isEmpty else { throw RejectedInput(notices(of: seen.problems)) }
        if let failure = seen.failure { throw failure }
        let figures = RoundFigures(outline, seen.table, seen.tally, .stored(units))
        var notices: [Notice] = []
        if isOurVersion, let line = try alteredLine(figures, in: seen.altered) {
            notices.append(
                Notice(.warning, at: Place(file: file, line: line), RecordWording.altered))
        }
        return StoredRound(figures: figures, copies: seen.copies, notices: notices)
    }

    // MARK: - Units

    /// What the pass came to.
    private struct Seen {
        var problems: [MarkupProblem] = []
        var failure: RejectedInput?
        var table = TotalsTable()
        var tally = RoundTally()
        var copies: Set<String> = []
        var altered: Int?
    }

    /// Goes through all units; without `reader` they are only checked.
    private func checked(
        _ reader: (units: StoredUnits, place: RecordWriter?)?, _ known: [MarkupProblem]
    ) throws(RejectedInput) -> Seen {
        let (skeleton, wrapping) = (try plan.skeleton(), try plan.wrapping())
        let (_, tail, tailLine) = try plan.ends()
        let batches = plan.batches()
        var seen = Seen()
        var told = Set(known)
        var ids: Set<String> = []
        InOrder.each(batches.count, atOnce: 8) { index -> Batch in
            var batch = Batch()
            do throws(RejectedInput) {
                let text = try plan.text(of: batches[index])
                let excerpt = plan.excerpt(text.bytes, line: text.line, in: wrapping)
                let elements = try RecordReader.document(excerpt, file: file)
                    .required("units").each("unit") { $0 }
                var whole = skeleton
                whole.add(text.bytes, line: text.line)
                whole.add(tail, line: tailLine)
                batch.problems = try problems(in: whole)
                guard let reader, batch.problems.isEmpty else { return batch }
                try read(elements, batches[index], text.bytes, reader, &batch)
            } catch {
                batch.failure = error
            }
            return batch
        } receive: { batch in
            for problem in batch.problems where told.insert(problem).inserted {
                if seen.problems.count < Self.mostProblems { seen.problems.append(problem) }
            }
            seen.failure = seen.failure ?? batch.failure
            seen.altered = seen.altered ?? batch.altered
            seen.copies.formUnion(batch.copies)
            for unit in batch.units {
                if !ids.insert(unit.standing.id).inserted {
                    seen.failure =
                        seen.failure
                        ?? RejectedInput(
                            Notice(
                                .error, at: place(of: seen.table.rows.count), RecordWording.twice,
                                found: CleanText.shown(unit.standing.id, limit: 80)))
                }
                seen.table.add(unit.standing)
                seen.tally.add(unit)
            }
        }
        return seen
    }

    /// As many as one validation tells.
    private static let mostProblems = 1_000

    private func place(of unit: Int) -> Place {
        Place(file: file, line: plan.units.indices.contains(unit) ? plan.units[unit].line : 0)
    }

    private func read(
        _ elements: [RecordElement], _ range: Range<Int>, _ bytes: [UInt8],
        _ reader: (units: StoredUnits, place: RecordWriter?), _ batch: inout Batch
    ) throws(RejectedInput) {
        var start = 0
        let base = plan.units[range.upperBound - 1].range.upperBound - bytes.count
        for (element, index) in zip(elements, range) {
            let figures = try reader.units.figures(of: element)
            batch.units.append(UnitTally(of: figures))
            for link in figures.copies.values {
                batch.copies.insert(String(link.prefix { $0 != "#" }))
            }
            let end = plan.units[index].range.upperBound - base
            if let place = reader.place, batch.altered == nil {
                var written = place.written(figures)
                let first =
                    plan.units[index].lastLine
                    - bytes[start..<end].count { $0 == 0x0A }
                batch.altered = Self.difference(
                    written.drain(), bytes[start..<end], line: first)
            }
            start = end
        }
    }

    // MARK: - The schema

    private func problems(
        in excerpt: RecordPlan.Excerpt
    ) throws(RejectedInput) -> [MarkupProblem] {
        do {
            return try schemas.with { schema in
                schema.validate(excerpt.bytes, limits: RecordPlan.limits, isRead: true)
            }.map { problem in
                MarkupProblem(
                    line: excerpt.line(problem.line), column: problem.column,
                    message: problem.message)
            }
        } catch {
            throw RejectedInput(
                Notice(.error, at: Place(file: file), RecordWording.unreadable, found: "\(error)"))
        }
    }

    private func notices(of problems: [MarkupProblem]) -> [Notice] {
        problems.prefix(Self.mostProblems).map { problem in
            Notice(
                .error, at: Place(file: file, line: problem.line, column: problem.column),
                RecordWording.invalid, found: CleanText.shown(problem.message, limit: 300))
        }
    }

    // MARK: - Whether anybody touched it

    /// An older version lacks what came later: line by line it is another file.
    private var isOurVersion: Bool {
        root.optional("schemaVersion") == RecordRenderer.schemaVersion
    }

    /// Where units would be written again; a record that nobody touched is the same bytes.
    private func place(_ outline: RoundOutline) throws(RejectedInput) -> RecordWriter? {
        guard isOurVersion, !plan.units.isEmpty else { return nil }
        let units = try RecordReader.document(plan.emptyUnits(), file: file).required("units")
        var sizes: [String: Int] = [:]
        for unit in try units.each("unit", { $0 }) {
            sizes[unit.optional("group") ?? "", default: 0] += 1
        }
        let figures = RoundFigures(outline, TotalsTable(), RoundTally(), .held([]))
        return RecordRenderer().place(RecordWriter(figures, groupSizes: sizes))
    }

    private func alteredLine(
        _ figures: RoundFigures, in units: Int?
    ) throws(RejectedInput) -> Int? {
        let (head, tail, tailLine) = try plan.ends()
        guard !plan.units.isEmpty else {
            return Self.difference(
                RecordRenderer().round(figures, in: .zhHans), head[...], line: 1)
        }
        let ours = RecordRenderer().ends(figures)
        return Self.difference(ours.head, head[...], line: 1) ?? units
            ?? Self.difference(ours.tail, tail[...], line: tailLine)
    }

    /// The line of the first byte that differs.
    private static func difference(
        _ ours: [UInt8], _ theirs: ArraySlice<UInt8>, line: Int
    ) -> Int? {
        guard !ours.elementsEqual(theirs) else { return nil }
        var line = line
        for (one, other) in zip(ours, theirs) {
            if one != other { break }
            if one == 0x0A { line += 1 }
        }
        return line
    }
}

/// Schemas that several cores validate with, because validations with one take turns.
private final class SchemaPool: Sendable {
    private let free = Mutex<[XMLSchema]>([])

    func with<Product>(_ use: (XMLSchema) -> Product) throws(MarkupError) -> Product {
        let kept = free.withLock { $0.popLast() }
        let schema: XMLSchema
        if let kept { schema = kept } else { schema = try XMLSchema(EmbeddedSchema.report) }
        defer { free.withLock { $0.append(schema) } }
        return use(schema)
    }
}
