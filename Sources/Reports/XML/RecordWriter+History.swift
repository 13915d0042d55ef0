import Markup
import Model

extension RecordWriter {
    /// How the units at these positions stood in earlier rounds; nothing where there are none.
    mutating func history(of units: [Int]) {
        guard !scored.history.isEmpty else { return }
        xml.open("history")
        for past in scored.history {
            xml.open(
                "past",
                [
                    "id": past.id, "asOf": RecordText.time(past.asOf), "pack": past.pack,
                    "version": past.version, "maximum": RecordText.exact(past.maximum),
                ])
            xml.element("title", text: past.title)
            for index in units {
                let unit = figures.table.rows[index].id
                if let standing = past.units[unit] { self.standing(standing, of: unit) }
            }
            xml.close()
        }
        xml.close()
    }

    private mutating func standing(_ standing: PastRound.Standing, of unit: String) {
        xml.open("standing", ["unit": unit])
        if let total = standing.total {
            xml.open("total")
            range(total)
            xml.close()
        }
        if let rank = standing.rank {
            xml.element("rank", ["best": String(rank.best), "worst": String(rank.worst)])
        }
        for (id, points) in standing.indicators.sorted(by: { $0.key < $1.key }) {
            xml.open("scored", ["ref": id])
            range(points)
            xml.close()
        }
        xml.close()
    }
}
