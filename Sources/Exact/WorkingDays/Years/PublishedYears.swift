/// The calendar texts that are part of the program, one per year. Written by generate.py.
enum PublishedYears {
    static let all = [
        year2007, year2008, year2009, year2010, year2011, year2012, year2013,
        year2014, year2015, year2016, year2017, year2018, year2019, year2020,
        year2021, year2022, year2023, year2024, year2025, year2026,
    ]
}
