import Exact
import Model

/// What one entry of a `deduct` rule takes off; it tells why when it is asked.
struct Deduction {
    /// What is known of the fact.
    enum Standing {
        /// It counts, as often as this.
        case counted(Count)
        /// A person must confirm as many.
        case suspected(Count)
        /// Nobody can tell yet.
        case open
    }

    /// How many count, and how many were already charged, by criterion.
    struct Count {
        let fresh: Decimal128
        var charged: [(criterion: String, count: Decimal128)] = []
    }

    /// Marks a fault that an earlier entry of the same criterion charged.
    static let sameCriterion = ""

    let entry: DeductEntry
    let reading: FactReading
    let standing: Standing
    /// The least it takes, in points.
    let least: Points
    /// The most it takes, in points; equal to `least` once the fact counts.
    let most: Points
    /// Keys of the faults it charges.
    var charged: [String] = []

    /// Why.
    var sentence: Wording {
        switch standing {
        case .counted(let count): entry.sentence(reading, count, most, isOpen: false)
        case .suspected(let count): entry.sentence(reading, count, most, isOpen: true)
        case .open:
            .phrase([
                reading.sentence, RulesWording.deductsBetween(PointRange(least, most)),
            ])
        }
    }

    /// The product, when there is one worth showing.
    var step: Wording? {
        guard case .counted(let count) = standing else { return nil }
        return entry.step(count.fresh, most)
    }
}
