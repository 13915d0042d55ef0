// 2007: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2007/content_503397.htm
// Notice: https://www.gov.cn/gongbao/content/2008/content_859863.htm

extension PublishedYears {
    static let year2007 = """
        year 2007
        2007-01-01 off 元旦
        2007-01-02 off 元旦
        2007-01-03 off 元旦
        2007-02-17 work 春节
        2007-02-19 off 春节
        2007-02-20 off 春节
        2007-02-21 off 春节
        2007-02-22 off 春节
        2007-02-23 off 春节
        2007-02-25 work 春节
        2007-04-28 work 劳动节
        2007-04-29 work 劳动节
        2007-05-01 off 劳动节
        2007-05-02 off 劳动节
        2007-05-03 off 劳动节
        2007-05-04 off 劳动节
        2007-05-07 off 劳动节
        2007-09-29 work 国庆节
        2007-09-30 work 国庆节
        2007-10-01 off 国庆节
        2007-10-02 off 国庆节
        2007-10-03 off 国庆节
        2007-10-04 off 国庆节
        2007-10-05 off 国庆节
        2007-12-29 work 元旦
        2007-12-31 off 元旦
        """
}
