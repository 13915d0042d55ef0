// 2019: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2018/content_5350046.htm
// Notice: https://www.gov.cn/gongbao/content/2019/content_5380356.htm

extension PublishedYears {
    static let year2019 = """
        year 2019
        2019-01-01 off 元旦
        2019-02-02 work 春节
        2019-02-03 work 春节
        2019-02-04 off 春节
        2019-02-05 off 春节
        2019-02-06 off 春节
        2019-02-07 off 春节
        2019-02-08 off 春节
        2019-04-05 off 清明节
        2019-04-28 work 劳动节
        2019-05-01 off 劳动节
        2019-05-02 off 劳动节
        2019-05-03 off 劳动节
        2019-05-05 work 劳动节
        2019-06-07 off 端午节
        2019-09-13 off 中秋节
        2019-09-29 work 国庆节
        2019-10-01 off 国庆节
        2019-10-02 off 国庆节
        2019-10-03 off 国庆节
        2019-10-04 off 国庆节
        2019-10-07 off 国庆节
        2019-10-12 work 国庆节
        """
}
